import type { Regulation, Version } from "../../library/index.ts";
import { relativeHref } from "../href.ts";

/** Addresses of the published data, from the site's root. */
export const regulationsAddress = "/api/regulations.json";
export const flowsAddress = "/api/flows.json";

export const versionAddress = (regulation: Pick<Regulation, "slug">, key: string): string =>
  `/api/regulations/${regulation.slug}/${key}.json`;

export const xmlAddress = (regulation: Pick<Regulation, "slug">, key: string): string =>
  `/regulations/${regulation.slug}/${key}.xml`;

export const schemaFileAddress = (name: string): string => `/schemas/${name}.json`;

/** Maker of the links in the document at `from`. */
export const linkFrom =
  (from: string) =>
  (to: string): string =>
    relativeHref(from, to);

/** Links to a version in its three forms, from the document that `href` is of. */
export function versionLinks(
  regulation: Regulation,
  { key }: Pick<Version, "key">,
  href: (to: string) => string,
): { page: string; data: string; xml: string } {
  return {
    page: href(`/regulations/${regulation.slug}/${key}/`),
    data: href(versionAddress(regulation, key)),
    xml: href(xmlAddress(regulation, key)),
  };
}
