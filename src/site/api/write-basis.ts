import type { Library, Version } from "../../library/index.ts";
import { lawAnchor } from "../segments.ts";
import type { VersionDocument } from "./version-document.ts";

/** A higher rule with the edition that was in force on the day the version took effect. */
export function describeBasis(
  entry: Version["basis"][number],
  version: Version,
  library: Library,
  href: (to: string) => string,
): VersionDocument["basis"][number] {
  const law = library.laws.find(
    ({ title, shortTitles }) => title === entry.law || shortTitles.includes(entry.law),
  );
  const edition = law?.versions.findLast(
    ({ effectiveOn }) => effectiveOn !== undefined && effectiveOn <= version.effectiveOn,
  );
  return {
    title: law?.title ?? entry.law,
    articles: entry.articles ?? null,
    number: law?.number ?? null,
    edition: edition?.label ?? null,
    repealedOn: law?.repealedOn ?? null,
    replacedBy: law?.replacedBy ?? null,
    note: entry.note ?? null,
    verified: law?.verified ?? null,
    page: law ? href(`/laws/#${lawAnchor(law.title, library)}`) : null,
  };
}
