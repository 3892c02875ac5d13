import { ArticleBuilder } from "./build-article.ts";
import { compact } from "./characters.ts";
import type { Draft, Title } from "./draft.ts";
import { Tiling, UNSET } from "./draft.ts";
import { headingText, joinLine, wholeTextOf } from "./line-text.ts";
import type { Finding, Line } from "./lines.ts";
import { isContinuation } from "./scan-lines.ts";
import type { Annex, Block, Division, Embed, Statute, TextBlock } from "./types.ts";

export type Tree = Pick<Statute, "title" | "prefix" | "children" | "annexes">;

const RANK = { part: 0, preface: 0, subpart: 1, chapter: 2, section: 3 } as const;

/**
 * Third pass: lines → tree.
 * @param headerEnd index of the line that ends the header; 0 when there is none.
 */
export function buildTree(
  source: string,
  lines: readonly Line[],
  headerEnd: number,
  findings: Finding[],
): Tree {
  const builder = new TreeBuilder(source, findings);
  const nextMarks = findNextMarks(lines);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined)
      builder.add(line, lines[index - 1], lines[nextMarks[index] ?? -1], index < headerEnd);
  }
  return builder.finish();
}

/** For each line the index of the next line in the same article that begins a 项 or 目; -1 when there is none. */
function findNextMarks(lines: readonly Line[]): Int32Array {
  const next = new Int32Array(lines.length).fill(-1);
  let at = -1;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    next[index] = at;
    const kind = lines[index]?.kind;
    if (kind === "subparagraph" || kind === "item") at = index;
    else if (kind !== "text" && kind !== "date" && kind !== "embed") at = -1;
  }
  return next;
}

/** A note of adoption or amendment, each on a line of its own: `2009年8月27日……修正`. */
const DATED = /^\d{4}年/;

/** A division that still takes children, with the depth of its heading marks. */
interface OpenDivision {
  readonly node: Draft<Division>;
  readonly rank: number;
  readonly depth: number;
}

class TreeBuilder {
  private readonly source: string;
  private readonly findings: Finding[];
  private readonly tiling = new Tiling();
  private readonly children: Block[] = [];
  private readonly annexes: Annex[] = [];
  private readonly divisions: OpenDivision[] = [];
  private title: Draft<Title> | null = null;
  private annex: Draft<Annex> | null = null;
  private article: ArticleBuilder | null = null;
  /** Takes the next line if that only continues it. */
  private lastBlock: Draft<TextBlock> | null = null;
  /** The first division or article has come. */
  private started = false;

  constructor(source: string, findings: Finding[]) {
    this.source = source;
    this.findings = findings;
  }

  add(line: Line, before: Line | undefined, nextMark: Line | undefined, inHeader: boolean): void {
    switch (line.kind) {
      case "division":
      case "preface":
        this.addDivision(line, line.kind === "preface");
        return;
      case "article":
        this.addArticle(line);
        return;
      case "annex":
        this.addAnnex(line);
        return;
      case "embed":
        this.addEmbed(line);
        return;
      case "heading":
        this.addHeading(line, inHeader);
        return;
      case "signature":
        this.closeDivisions(() => true);
        this.addTextBlock(line, "body");
        return;
      case "subparagraph":
        if (this.article === null) this.addText(line, before, inHeader);
        else this.article.addSubparagraph(line);
        return;
      case "item":
        if (this.article === null) this.addText(line, before, inHeader);
        else this.article.addItem(line);
        return;
      default:
        if (this.article === null) this.addText(line, before, inHeader);
        else this.article.addText(line, before, nextMark);
    }
  }

  finish(): Tree {
    const prefix = this.tiling.close(this.source);
    if (!this.started) {
      // A text without articles has no lead: all of it is body.
      for (const block of this.tiling.textBlocks()) if (block.role === "lead") block.role = "body";
    }
    return { title: this.title, prefix, children: this.children, annexes: this.annexes };
  }

  /** Where a block goes that belongs to no article. */
  private container(): Block[] {
    return this.divisions.at(-1)?.node.children ?? this.children;
  }

  private closeArticle(): void {
    this.article = null;
    this.lastBlock = null;
  }

  private closeDivisions(closes: (division: OpenDivision) => boolean): void {
    this.closeArticle();
    for (let top = this.divisions.at(-1); top !== undefined && closes(top); top = this.divisions.at(-1)) {
      this.divisions.pop();
    }
  }

  private addDivision(line: Line, preface: boolean): void {
    this.started = true;
    const type = preface ? "preface" : line.division;
    const rank = RANK[type];
    const label = compact(this.source.slice(line.labelStart, line.labelEnd));
    // 附则 without number closes the parts too, unless its heading stands below theirs.
    const supplementary = label === "附则";
    this.closeDivisions(
      (above) => above.rank >= rank || (supplementary && (line.depth === 0 || above.depth >= line.depth)),
    );
    const own = preface ? "preface" : supplementary ? "supplementary" : `${type}-${line.number || "unknown"}`;
    const parent = this.divisions.at(-1)?.node;
    const node: Draft<Division> = {
      ...UNSET,
      type,
      id: this.tiling.takeId(parent === undefined ? own : `${parent.id}-${own}`),
      number: line.number,
      label,
      title: compact(this.titleOf(line)),
      children: [],
      line: line.row,
    };
    this.container().push(node);
    this.divisions.push({ node, rank, depth: line.depth });
    this.tiling.open(node, line.start);
  }

  private addArticle(line: Line): void {
    this.started = true;
    this.closeDivisions((above) => above.node.type === "preface");
    const path = this.divisions.map((division) => division.node.label);
    this.article = new ArticleBuilder(this.source, this.tiling, this.findings, line, path);
    this.container().push(this.article.node);
  }

  private addAnnex(line: Line): void {
    this.closeDivisions(() => true);
    const node: Draft<Annex> = {
      ...UNSET,
      type: "annex",
      id: this.tiling.takeId(`annex-${line.number || this.annexes.length + 1}`),
      number: line.number,
      label: compact(this.source.slice(line.labelStart, line.labelEnd)),
      title: this.titleOf(line),
      children: [],
      line: line.row,
    };
    this.annexes.push(node);
    this.annex = node;
    this.tiling.open(node, line.start);
  }

  private addText(line: Line, before: Line | undefined, inHeader: boolean): void {
    const joins =
      (line.kind === "text" || line.kind === "date") &&
      !inHeader &&
      !DATED.test(this.source.slice(line.contentStart, line.contentStart + 5));
    if (this.lastBlock !== null && joins && isContinuation(this.source, before, line)) {
      this.lastBlock.text = joinLine(this.source, this.lastBlock.text, before, line);
    } else {
      this.addTextBlock(line, this.roleOf(inHeader));
    }
  }

  private roleOf(inHeader: boolean): TextBlock["role"] {
    if (inHeader) return "header";
    return this.started || this.annex !== null ? "body" : "lead";
  }

  private addHeading(line: Line, inHeader: boolean): void {
    const mayBeTitle = this.title === null && !this.started && this.annex === null && line.depth === 1;
    if (mayBeTitle && line.textStart < line.end) {
      this.title = { ...UNSET, text: headingText(this.source, line.textStart, line.end) };
      this.tiling.open(this.title, line.start);
      this.lastBlock = null;
      return;
    }
    this.closeDivisions((above) => above.depth >= line.depth);
    this.addTextBlock(line, this.roleOf(inHeader));
    this.lastBlock = null;
  }

  private addTextBlock(line: Line, role: TextBlock["role"]): void {
    const node: Draft<TextBlock> = {
      ...UNSET,
      type: "text",
      role,
      level: line.depth,
      text:
        line.depth > 0
          ? headingText(this.source, line.contentStart, line.end)
          : wholeTextOf(this.source, line),
      textStart: line.contentStart,
    };
    if (this.annex === null) this.container().push(node);
    else this.annex.children.push(node);
    this.tiling.open(node, line.start);
    this.lastBlock = node;
  }

  private addEmbed(line: Line): void {
    const node: Draft<Embed> = { ...UNSET, type: "embed", kind: line.embed };
    if (this.annex !== null) this.annex.children.push(node);
    else if (this.article !== null) this.article.addEmbed(node);
    else this.container().push(node);
    this.tiling.open(node, line.start);
    this.lastBlock = null;
  }

  private titleOf(line: Line): string {
    const text = headingText(this.source, line.textStart, line.end);
    return line.openBold ? text.replace("**", "") : text;
  }
}
