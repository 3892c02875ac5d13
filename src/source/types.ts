import type { Message, Place } from "../diagnostics/index.ts";

/** A key (string) or list index (number) on the way into a YAML document. */
export type PathSegment = string | number;

/** A YAML document whose scalars are all strings as written, with the place of each value. */
export interface YamlSource {
  readonly value: unknown;
  /** Place of the value at `path`, or of the nearest enclosing value that exists. */
  locate(path: readonly PathSegment[]): Place;
  /** Place of a key itself, for unknown keys. */
  locateKey(path: readonly PathSegment[], key: string): Place;
}

/** One file of content, read and cut into data and text. */
export interface ContentFile {
  /** Path as shown to editors, `/` separated. */
  readonly file: string;
  /** Path inside the content folder, `/` separated: `regulations/zd-23/2024-03-11.mdx`. */
  readonly path: string;
  readonly data: YamlSource;
  /** Text behind the front matter; empty for YAML files. */
  readonly body: string;
  /** 1-based line of the file at which `body` begins. */
  readonly bodyLine: number;
  /** Hash-ready source as read, BOM removed, line ends as LF. */
  readonly text: string;
}

export interface ReadResult {
  readonly files: readonly ContentFile[];
  readonly messages: readonly Message[];
}
