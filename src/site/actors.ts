import { pinyin } from "pinyin-pro";
import type { Library } from "../library/index.ts";
import type { PostData, UnitData } from "../schemas/index.ts";

/** A post or unit as texts, flows and tables name it. */
export interface Actor {
  readonly kind: "post" | "unit";
  readonly name: string;
  /** Every name that means it, its own first. */
  readonly names: readonly string[];
  /** Address from the site's root. */
  readonly address: string;
}

export interface ActorIndex {
  readonly posts: readonly (Actor & { readonly post: PostData; readonly slug: string })[];
  readonly units: readonly (Actor & { readonly unit: UnitData; readonly slug: string })[];
  /** By name or alias; where a unit and a post share one, the unit. */
  readonly find: (name: string) => Actor | null;
}

const indexes = new WeakMap<Library, ActorIndex>();

/** All posts and units of the handbook with their addresses; made once per library. */
export function indexActors(library: Library): ActorIndex {
  const known = indexes.get(library);
  if (known) return known;
  const slugs = nameSlugs(library.posts.map(({ name }) => name));
  const posts = library.posts.map((post, number) => {
    const slug = slugs[number] ?? "";
    const names = [post.name, ...post.aliases];
    return { kind: "post", name: post.name, names, address: `/posts/${slug}/`, post, slug } as const;
  });
  const units = library.units.map((unit) => {
    const slug = unit.id.toLowerCase();
    const names = [unit.name, ...unit.aliases];
    return { kind: "unit", name: unit.name, names, address: `/units/${slug}/`, unit, slug } as const;
  });
  const byName = new Map<string, Actor>();
  for (const actor of [...units, ...posts]) {
    for (const name of actor.names) if (!byName.has(name)) byName.set(name, actor);
  }
  const index = { posts, units, find: (name: string) => byName.get(name) ?? null };
  indexes.set(library, index);
  return index;
}

/**
 * Address segments of Chinese names: 档案员 → `dang-an-yuan`. A name that sounds like an earlier one gets a number, so
 * that each address leads to one page.
 */
export function nameSlugs(names: readonly string[]): string[] {
  const used = new Map<string, number>();
  return names.map((name) => {
    const syllables = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
    const slug = syllables
      .join("-")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");
    const count = (used.get(slug) ?? 0) + 1;
    used.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  });
}

/** The unit and all units below it, by name. */
export function unitWithChildren(name: string, units: readonly UnitData[]): string[] {
  return [
    name,
    ...units.filter(({ parent }) => parent === name).flatMap((child) => unitWithChildren(child.name, units)),
  ];
}
