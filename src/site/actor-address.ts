import { nameAnchor, type Library } from "../library/index.ts";

/**
 * Addresses of units and posts by name and alias: a unit's page, a post's entry in the glossary. A name that is
 * both is the unit.
 */
export function indexActors({ units, posts }: Pick<Library, "units" | "posts">): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const { name, aliases } of posts) {
    for (const known of [name, ...aliases]) addresses.set(known, `/posts/#${nameAnchor(name)}`);
  }
  for (const { id, name, aliases } of units) {
    for (const known of [name, ...aliases]) addresses.set(known, unitAddress(id));
  }
  return addresses;
}

/** Page of a unit by its identifier: `CS-01-03` → `/units/cs-01-03/`. */
export function unitAddress(id: string): string {
  return `/units/${id.toLowerCase()}/`;
}
