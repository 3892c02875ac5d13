import type { CivilDate } from "../calendar/index.ts";
import type { StylePassage } from "../house-style/index.ts";
import { classifyPath, type AnyRecord } from "../schemas/index.ts";
import { cutFrontMatter, listScalars, type ContentFile, type PathSegment } from "../source/index.ts";
import { isStanding, listCurrentVersions } from "./current-texts.ts";
import type { Library, Version } from "./types.ts";

/** A passage and where it begins in the file. */
export interface FilePassage extends StylePassage {
  readonly offset: number;
  /** A field that names a provision, a date or another thing, and is no sentence. */
  readonly isValue: boolean;
}

/** Kinds whose files say how people speak, or list names as others wrote them. */
const spokenKinds = new Set(["asks", "thesaurus", "lexicon", "questions", "wording", "laws", "planned"]);
/** Fields that hold other people's words, or are there to be searched for. */
const spokenFields = new Set(["asks", "quote", "keywords", "said", "aliases", "law", "source", "q"]);
const valueFields = new Set(["documentNumber", "number", "at", "figure", "limit", "phone", "id"]);

/** The YAML of a file and its offset: the whole of a `.yaml` file, the front matter of an `.mdx` file. */
export function yamlPartOf({ text, path }: ContentFile): { readonly yaml: string; readonly offset: number } {
  if (!path.endsWith(".mdx")) return { yaml: text, offset: 0 };
  return { yaml: cutFrontMatter(text)?.yaml ?? "", offset: text.indexOf("\n") + 1 };
}

/** What a text of a regulation is to the check: one that counts from the edition date on, or history. */
export function findText(
  content: ContentFile,
  record: AnyRecord | undefined,
  library: Library | null,
): { readonly version: Version | null; readonly isHistory: boolean } {
  if (record?.kind !== "version" || library === null) return { version: null, isHistory: false };
  for (const regulation of library.regulations.values()) {
    const version = regulation.versions.find(({ path }) => path === content.path);
    if (!version) continue;
    const counts =
      isStanding(regulation, library.office) &&
      listCurrentVersions(regulation, library.office).includes(version);
    return { version, isHistory: !counts };
  }
  return { version: null, isHistory: false };
}

/** The stretches of a file that the office itself wrote, in the order of the file. */
export function listFilePassages(
  content: ContentFile,
  on: CivilDate,
  { withBody }: { readonly withBody: boolean },
): FilePassage[] {
  const kind = classifyPath(content.path)?.kind;
  if (kind === undefined) return [];
  const { yaml, offset } = yamlPartOf(content);
  const fields = spokenKinds.has(kind)
    ? []
    : listScalars(yaml)
        .filter(({ path }) => !path.some((segment) => spokenFields.has(String(segment))))
        .map(({ path, start, end }) => ({
          text: yaml.slice(start, end),
          offset: offset + start,
          role: "all" as const,
          on,
          isValue: isValue(path),
        }));
  if (!withBody || content.body === "") return fields;
  return [...fields, ...listLines(content, kind === "version" ? "provision" : "all", on)];
}

function isValue(path: readonly PathSegment[]): boolean {
  const name = path.findLast((segment) => typeof segment === "string");
  return name !== undefined && valueFields.has(String(name));
}

function listLines(content: ContentFile, role: StylePassage["role"], on: CivilDate): FilePassage[] {
  const start = content.text.length - content.body.length;
  const lines: FilePassage[] = [];
  for (const match of content.body.matchAll(/[^\n]+/g)) {
    lines.push({ text: match[0], offset: start + match.index, role, on, isValue: false });
  }
  return lines;
}
