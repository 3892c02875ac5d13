import { compact } from "./characters.ts";
import { headingText, joinText, textOf, wholeTextOf } from "./line-text.ts";
import type { Finding, Line, Mark } from "./lines.ts";
import { isContinuation } from "./scan-lines.ts";
import type {
  Annex,
  Article,
  Block,
  Division,
  Embed,
  Item,
  Paragraph,
  Span,
  Statute,
  Subparagraph,
  TextBlock,
} from "./types.ts";

/** A node while the tree grows: its fields may change and it takes children. */
type Draft<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Child)[] ? Child[] : T[Key];
};

type Title = NonNullable<Statute["title"]>;
type TextHolder = Draft<Paragraph> | Draft<Subparagraph> | Draft<Item> | Draft<TextBlock>;
type AnyDraft = TextHolder | Draft<Title> | Draft<Division> | Draft<Article> | Draft<Annex> | Draft<Embed>;

export type Tree = Pick<Statute, "title" | "prefix" | "children" | "annexes">;

const RANK = { part: 0, preface: 0, subpart: 1, chapter: 2, section: 3 } as const;

/** Filled in by `finish`, when it is known where the next node starts. */
const UNSET: { readonly raw: string; readonly span: Span } = { raw: "", span: { start: 0, end: 0 } };

/**
 * Third pass: lines → tree. A node owns the source from its own start to the start of the next node, so the nodes tile
 * the source whatever the lines were.
 * @param headerEnd index of the line that ends the header; 0 when there is none.
 */
export function buildTree(
  source: string,
  lines: readonly Line[],
  headerEnd: number,
  findings: Finding[],
): Tree {
  const builder = new TreeBuilder(source, findings);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined) builder.add(line, lines[index - 1], index < headerEnd);
  }
  return builder.finish();
}

class TreeBuilder {
  private readonly source: string;
  private readonly findings: Finding[];
  private readonly children: Block[] = [];
  private readonly annexes: Annex[] = [];
  private readonly nodes: AnyDraft[] = [];
  private readonly nodeStarts: number[] = [];
  private readonly takenIds = new Map<string, number>();
  private readonly divisions: {
    readonly node: Draft<Division>;
    readonly rank: number;
    readonly depth: number;
  }[] = [];
  private divisionPath: string[] = [];
  private title: Draft<Title> | null = null;
  private annex: Draft<Annex> | null = null;
  private article: Draft<Article> | null = null;
  private paragraph: Draft<Paragraph> | null = null;
  private subparagraph: Draft<Subparagraph> | null = null;
  private item: Draft<Item> | null = null;
  /** How the open list of 目 is marked, and the list inside its last 目. */
  private itemMark: Mark = "none";
  private nestedMark: Mark = "none";
  /** Takes the next line if that only continues it. */
  private lastText: TextHolder | null = null;
  /** The first division or article has come. */
  private started = false;

  constructor(source: string, findings: Finding[]) {
    this.source = source;
    this.findings = findings;
  }

  add(line: Line, before: Line | undefined, inHeader: boolean): void {
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
        this.closeArticle();
        this.closeDivisions(() => true);
        this.addTextBlock(line, "body", 0);
        return;
      case "subparagraph":
        if (this.article !== null) this.addSubparagraph(line, this.article);
        else this.addText(line, before, inHeader);
        return;
      case "item":
        if (this.article !== null) this.addItem(line, this.article);
        else this.addText(line, before, inHeader);
        return;
      default:
        this.addText(line, before, inHeader);
    }
  }

  finish(): Tree {
    const source = this.source;
    for (let index = 0; index < this.nodes.length; index += 1) {
      const node = this.nodes[index];
      const start = this.nodeStarts[index] ?? 0;
      const end = this.nodeStarts[index + 1] ?? source.length;
      if (node === undefined) break;
      node.raw = source.slice(start, end);
      node.span = { start, end };
      if (!this.started && "role" in node && node.role === "lead") node.role = "body";
    }
    return {
      title: this.title,
      prefix: source.slice(0, this.nodeStarts[0] ?? source.length),
      children: this.children,
      annexes: this.annexes,
    };
  }

  private open(node: AnyDraft, start: number): void {
    this.nodes.push(node);
    this.nodeStarts.push(start);
  }

  /** An identifier is taken once; the next that wants it gets `--2`. */
  private takeId(wanted: string): string {
    const count = (this.takenIds.get(wanted) ?? 0) + 1;
    this.takenIds.set(wanted, count);
    return count === 1 ? wanted : `${wanted}--${count}`;
  }

  private closeArticle(): void {
    this.article = null;
    this.paragraph = null;
    this.closeSubparagraph();
    this.lastText = null;
  }

  private closeSubparagraph(): void {
    this.subparagraph = null;
    this.item = null;
    this.itemMark = "none";
    this.nestedMark = "none";
  }

  private closeDivisions(closes: (division: { rank: number; depth: number }) => boolean): void {
    for (let top = this.divisions.at(-1); top !== undefined && closes(top); top = this.divisions.at(-1)) {
      this.divisions.pop();
    }
    this.divisionPath = this.divisions.map((division) => division.node.label);
  }

  private addDivision(line: Line, preface: boolean): void {
    this.started = true;
    this.closeArticle();
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
      id: this.takeId(parent === undefined ? own : `${parent.id}-${own}`),
      number: line.number,
      label,
      title: compact(this.titleOf(line)),
      children: [],
      line: line.row,
    };
    (parent?.children ?? this.children).push(node);
    this.divisions.push({ node, rank, depth: line.depth });
    this.divisionPath = [...this.divisionPath, label];
    this.open(node, line.start);
  }

  private titleOf(line: Line): string {
    const text = headingText(this.source, line.textStart, line.end);
    return line.openBold ? text.replace("**", "") : text;
  }

  private addArticle(line: Line): void {
    this.started = true;
    this.closeArticle();
    const node: Draft<Article> = {
      ...UNSET,
      type: "article",
      id: this.takeId(`art-${line.number || "unknown"}`),
      number: line.number,
      label: compact(this.source.slice(line.labelStart, line.labelEnd)),
      children: [],
      divisionPath: this.divisionPath,
      line: line.row,
      column: line.labelStart - line.rowStart + 1,
    };
    this.container().push(node);
    this.open(node, line.start);
    this.article = node;
    if (line.textStart < line.end) this.addParagraph(node, line, line.textStart, textOf(this.source, line));
  }

  private container(): Block[] {
    return this.divisions.at(-1)?.node.children ?? this.children;
  }

  private addParagraph(article: Draft<Article>, line: Line, start: number, text: string): Draft<Paragraph> {
    this.closeSubparagraph();
    const count = Number(this.paragraph?.number ?? 0) + 1;
    const node: Draft<Paragraph> = {
      ...UNSET,
      type: "paragraph",
      id: `${article.id}-para-${count}`,
      number: String(count),
      text,
      textStart: text === "" ? start : line.textStart,
      children: [],
    };
    article.children.push(node);
    this.open(node, start);
    this.paragraph = node;
    this.lastText = node;
    return node;
  }

  private addSubparagraph(line: Line, article: Draft<Article>): void {
    const paragraph = this.paragraph ?? this.addParagraph(article, line, line.start, "");
    this.closeSubparagraph();
    const node: Draft<Subparagraph> = {
      ...UNSET,
      type: "subparagraph",
      id: this.takeId(`${paragraph.id}-subpara-${line.number || "unknown"}`),
      number: line.number,
      label: compact(this.source.slice(line.labelStart, line.labelEnd)),
      text: textOf(this.source, line),
      textStart: line.textStart,
      children: [],
    };
    paragraph.children.push(node);
    this.open(node, line.start);
    this.subparagraph = node;
    this.lastText = node;
  }

  private addItem(line: Line, article: Draft<Article>): void {
    if (
      this.item !== null &&
      this.itemMark !== line.mark &&
      (line.number === "1" || this.nestedMark === line.mark)
    ) {
      this.nestItem(line, this.item);
      return;
    }
    const parent = this.subparagraph ?? this.paragraph ?? this.addParagraph(article, line, line.start, "");
    const node: Draft<Item> = {
      ...UNSET,
      type: "item",
      id: this.takeId(`${parent.id}-item-${line.number}`),
      number: line.number,
      label: compact(this.source.slice(line.labelStart, line.labelEnd)),
      text: textOf(this.source, line),
      textStart: line.textStart,
    };
    parent.children.push(node);
    this.open(node, line.start);
    this.item = node;
    this.itemMark = line.mark;
    this.nestedMark = "none";
    this.lastText = node;
  }

  /** A list inside a 目 has no level of its own in a statute: it stays text of the 目, a line for each. */
  private nestItem(line: Line, item: Draft<Item>): void {
    if (this.nestedMark === "none") {
      this.findings.push({
        ruleId: "nested-item",
        severity: "warning",
        offset: line.labelStart,
        reason: `目“${item.label}”下面又分了层，条款项目之外没有更低的层次`,
        actual: this.source.slice(line.labelStart, line.labelEnd),
        note: "把这几行并入上一目的文字，或者提高一层编号",
      });
    }
    this.nestedMark = line.mark;
    item.text = `${item.text}\n${wholeTextOf(this.source, line)}`;
    this.lastText = item;
  }

  private addText(line: Line, before: Line | undefined, inHeader: boolean): void {
    const last = this.lastText;
    const continues =
      last !== null && !inHeader && (isUnfilled(last) || isContinuation(this.source, before, line));
    if (continues) {
      if (last.text === "") last.textStart = line.contentStart;
      last.text = joinText(last.text, wholeTextOf(this.source, line));
    } else if (this.article !== null) {
      this.addParagraph(this.article, line, line.start, wholeTextOf(this.source, line));
    } else {
      this.addTextBlock(line, inHeader ? "header" : this.started ? "body" : "lead", 0);
    }
  }

  private addHeading(line: Line, inHeader: boolean): void {
    if (
      this.title === null &&
      !this.started &&
      this.annex === null &&
      line.depth === 1 &&
      line.textStart < line.end
    ) {
      this.title = { ...UNSET, text: headingText(this.source, line.textStart, line.end) };
      this.open(this.title, line.start);
      this.lastText = null;
      return;
    }
    this.closeArticle();
    if (this.annex === null) this.closeDivisions((above) => above.depth >= line.depth);
    this.addTextBlock(line, inHeader ? "header" : this.started ? "body" : "lead", line.depth);
    this.lastText = null;
  }

  private addTextBlock(line: Line, role: TextBlock["role"], level: number): void {
    const node: Draft<TextBlock> = {
      ...UNSET,
      type: "text",
      role,
      level,
      text: level > 0 ? headingText(this.source, line.textStart, line.end) : wholeTextOf(this.source, line),
      textStart: line.contentStart,
    };
    (this.annex?.children ?? this.container()).push(node);
    this.open(node, line.start);
    this.lastText = node;
  }

  private addAnnex(line: Line): void {
    this.closeArticle();
    this.closeDivisions(() => true);
    const node: Draft<Annex> = {
      ...UNSET,
      type: "annex",
      id: this.takeId(`annex-${line.number || this.annexes.length + 1}`),
      number: line.number,
      label: compact(this.source.slice(line.labelStart, line.labelEnd)),
      title: this.titleOf(line),
      children: [],
      line: line.row,
    };
    this.annexes.push(node);
    this.annex = node;
    this.open(node, line.start);
  }

  /** Goes to the innermost open node, so that whatever follows still comes behind it. */
  private addEmbed(line: Line): void {
    const node: Draft<Embed> = { ...UNSET, type: "embed", kind: line.embed };
    const parent = this.annex ?? this.subparagraph ?? this.paragraph ?? this.article;
    (parent?.children ?? this.container()).push(node as never);
    this.open(node, line.start);
    this.lastText = null;
  }
}

/** A 项 or 目 whose label stands on a line of its own takes the next text as its own. */
function isUnfilled(node: TextHolder): boolean {
  return node.text === "" && (node.type === "subparagraph" || node.type === "item");
}
