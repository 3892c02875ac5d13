import type { OfficeData } from "../schemas/index.ts";
import type { Section } from "./sections.ts";
import type { TextSegment } from "./views.ts";

/** The showing page, as components see it. */
export interface SiteContext {
  readonly office: OfficeData;
  /** Path of the page from the root: `/regulations/zd-23/`. */
  readonly path: string;
  /** Address from the root → relative link. */
  readonly href: (to: string) => string;
  /** Relative path to the root, for scripts: `../../`. */
  readonly root: string;
  readonly assets: Readonly<
    Record<
      | "early"
      | "site"
      | "reading"
      | "search"
      | "lost"
      | "form"
      | "offline"
      | "deadlines"
      | "approvals"
      | "style",
      string
    >
  >;
  /** Pages beside the three doors that this office has content for. */
  readonly sections: readonly Section[];
  /** Addresses of the units' pages from the root, by every name of the unit. */
  readonly unitAddresses: ReadonlyMap<string, string>;
  /** A sentence outside the regulations, with what it cites as links; read as of the edition date. */
  readonly cite: (text: string) => readonly TextSegment[];
}
