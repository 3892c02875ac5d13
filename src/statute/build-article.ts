import { compact, skipBlanks } from "./characters.ts";
import type { Draft, TextHolder, Tiling } from "./draft.ts";
import { UNSET } from "./draft.ts";
import { joinLine, textOf, wholeTextOf } from "./line-text.ts";
import type { Finding, Line, Mark } from "./lines.ts";
import { scanEnumerator } from "./scan-label.ts";
import { isContinuation } from "./scan-lines.ts";
import type { Article, Embed, Item, Paragraph, Subparagraph } from "./types.ts";

/** Grows one article: its 款, 项 and 目 from the lines behind its head. */
export class ArticleBuilder {
  readonly node: Draft<Article>;
  private readonly source: string;
  private readonly tiling: Tiling;
  private readonly findings: Finding[];
  private paragraph: Draft<Paragraph> | null = null;
  private subparagraph: Draft<Subparagraph> | null = null;
  private item: Draft<Item> | null = null;
  /** How the open list of 目 is marked, and the list inside its last 目. */
  private itemMark: Mark = "none";
  private nestedMark: Mark = "none";
  /** Takes the next line if that only continues it. */
  private lastText: TextHolder | null = null;

  constructor(
    source: string,
    tiling: Tiling,
    findings: Finding[],
    head: Line,
    divisionPath: readonly string[],
  ) {
    this.source = source;
    this.tiling = tiling;
    this.findings = findings;
    this.node = {
      ...UNSET,
      type: "article",
      id: tiling.takeId(`art-${head.number || "unknown"}`),
      number: head.number,
      label: compact(source.slice(head.labelStart, head.labelEnd)),
      children: [],
      divisionPath: [...divisionPath],
      line: head.row,
      column: head.labelStart - head.rowStart + 1,
    };
    tiling.open(this.node, head.start);
    if (head.textStart < head.end) this.addHeadText(head);
  }

  /** 第九条　（一）…… begins with its first 项; the 款 above it then has no words of its own. */
  private addHeadText(head: Line): void {
    const { textStart: start, end } = head;
    const mark = scanEnumerator(this.source, start, end);
    if (mark === null || mark.number !== "1") {
      this.openParagraph(start, start, textOf(this.source, head));
      return;
    }
    const textStart = skipBlanks(this.source, mark.end, end);
    const line = { ...head, start, contentStart: start, labelStart: start, labelEnd: mark.end, textStart };
    if (mark.unit === "subparagraph") this.addSubparagraph({ ...line, number: mark.number });
    else this.addItem({ ...line, number: mark.number, mark: mark.mark });
  }

  addSubparagraph(line: Line): void {
    const paragraph = this.paragraph ?? this.openParagraph(line.start, line.start, "");
    this.closeLists();
    const node: Draft<Subparagraph> = {
      ...UNSET,
      type: "subparagraph",
      id: this.tiling.takeId(`${paragraph.id}-subpara-${line.number || "unknown"}`),
      number: line.number,
      label: compact(this.source.slice(line.labelStart, line.labelEnd)),
      text: textOf(this.source, line),
      textStart: line.textStart,
      children: [],
    };
    paragraph.children.push(node);
    this.tiling.open(node, line.start);
    this.subparagraph = node;
    this.lastText = node;
  }

  addItem(line: Line): void {
    const { item } = this;
    const nested =
      item !== null && this.itemMark !== line.mark && (line.number === "1" || this.nestedMark === line.mark);
    // Behind an embed the 目 has ended: its text must stay in one piece.
    if (nested && this.lastText === item) {
      this.nestItem(line, item);
      return;
    }
    const parent = this.subparagraph ?? this.paragraph ?? this.openParagraph(line.start, line.start, "");
    const node: Draft<Item> = {
      ...UNSET,
      type: "item",
      id: this.tiling.takeId(`${parent.id}-item-${line.number || "unknown"}`),
      number: line.number,
      label: compact(this.source.slice(line.labelStart, line.labelEnd)),
      text: textOf(this.source, line),
      textStart: line.textStart,
    };
    parent.children.push(node);
    this.tiling.open(node, line.start);
    this.item = node;
    this.itemMark = line.mark;
    this.nestedMark = "none";
    this.lastText = node;
  }

  /**
   * A line without label: the rest of a broken line, a further natural paragraph of a 项, or the next 款.
   * @param nextMark the next line of this article that begins a 项 or 目.
   */
  addText(line: Line, before: Line | undefined, nextMark: Line | undefined): void {
    const last = this.lastText;
    if (last !== null && (isUnfilled(last) || isContinuation(this.source, before, line))) {
      if (last.text === "") last.textStart = line.contentStart;
      last.text = joinLine(this.source, last.text, before, line);
    } else if (last !== null && this.listGoesOn(nextMark)) {
      last.text = `${last.text}\n${wholeTextOf(this.source, line)}`;
    } else {
      this.openParagraph(line.start, line.contentStart, wholeTextOf(this.source, line));
    }
  }

  /** Goes to the innermost open node, so that whatever follows still comes behind it. */
  addEmbed(embed: Draft<Embed>): void {
    (this.subparagraph ?? this.paragraph ?? this.node).children.push(embed);
    this.lastText = null;
  }

  private openParagraph(start: number, textStart: number, text: string): Draft<Paragraph> {
    this.closeLists();
    const number = String(Number(this.paragraph?.number ?? 0) + 1);
    const node: Draft<Paragraph> = {
      ...UNSET,
      type: "paragraph",
      id: `${this.node.id}-para-${number}`,
      number,
      text,
      textStart,
      children: [],
    };
    this.node.children.push(node);
    this.tiling.open(node, start);
    this.paragraph = node;
    this.lastText = node;
    return node;
  }

  private closeLists(): void {
    this.subparagraph = null;
    this.item = null;
    this.itemMark = "none";
    this.nestedMark = "none";
  }

  /**
   * Whether the list that is open goes on behind a line without label: （一）…（三）…, a line, （四）…. The line then
   * belongs to the 项 or 目 before it; 信访条例 (2005) cites such a list as the 项 of one 款.
   */
  private listGoesOn(nextMark: Line | undefined): boolean {
    if (nextMark === undefined) return false;
    const open =
      nextMark.kind === "subparagraph"
        ? this.subparagraph
        : nextMark.mark === this.itemMark
          ? this.item
          : null;
    return open !== null && Number(nextMark.number.split("-", 1)[0]) > Number(open.number.split("-", 1)[0]);
  }

  /** A list inside a 目 has no level of its own in a statute: it stays text of the 目, a line for each. */
  private nestItem(line: Line, item: Draft<Item>): void {
    if (this.nestedMark === "none") {
      this.findings.push({
        ruleId: "nested-item",
        severity: "warning",
        offset: line.labelStart,
        reason: `目“${item.label}”下面又分了层，条、款、项、目之外没有更低的层次`,
        actual: this.source.slice(line.labelStart, line.labelEnd),
        note: "把这几行并入上一目的文字，或者提高一层编号",
      });
    }
    this.nestedMark = line.mark;
    item.text = `${item.text}\n${wholeTextOf(this.source, line)}`;
    this.lastText = item;
  }
}

/** A 项 or 目 whose label stands on a line of its own takes the next text as its own. */
function isUnfilled(node: TextHolder): boolean {
  return node.text === "" && (node.type === "subparagraph" || node.type === "item");
}
