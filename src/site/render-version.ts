import { getEntry, render } from "astro:content";
import type { Version } from "../library/index.ts";
import { listEmbeds } from "../statute/list-embeds.ts";

/** The MDX component that renders a version's embedded blocks; null where it has none. */
export async function renderVersion(version: Version): Promise<unknown> {
  if (listEmbeds(version.statute).length === 0) return null;
  const entry = await getEntry("version", `${version.regulationId.toLowerCase()}/${version.key}`);
  return entry ? (await render(entry)).Content : null;
}
