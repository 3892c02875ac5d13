import { versionOn, type Library, type Regulation } from "../library/index.ts";
import { listPairs } from "./comparison-view.ts";

/**
 * How the addresses of what is past begin: texts that no longer apply on the edition's day (their previews stay:
 * texts of today cite them), and comparisons other than those that show how the text of today or a later one came about.
 */
export function listFormerAddresses(library: Library): string[] {
  return [...library.regulations.values()].flatMap((regulation) => [
    ...formerTexts(regulation, library),
    ...formerComparisons(regulation, library),
  ]);
}

function formerTexts(regulation: Regulation, { office }: Library): string[] {
  const current = regulation.versions.indexOf(versionOn(regulation, office.edition));
  return regulation.versions
    .slice(0, current)
    .flatMap(({ key }) => [
      `regulations/${regulation.slug}/${key}/`,
      `regulations/${regulation.slug}/${key}.`,
    ]);
}

function formerComparisons(regulation: Regulation, library: Library): string[] {
  const { versions } = regulation;
  const current = versions.indexOf(versionOn(regulation, library.office.edition));
  return listPairs(regulation, library)
    .filter(({ old, fresh }) => {
      const to = versions.indexOf(fresh.version);
      const from = old.regulation === regulation ? versions.indexOf(old.version) : -1;
      return to < current || to - from !== 1;
    })
    .flatMap(({ key }) => ["/", "."].map((end) => `regulations/${regulation.slug}/compare/${key}${end}`));
}
