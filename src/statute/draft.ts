import type {
  Annex,
  Article,
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
export type Draft<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Child)[] ? Child[] : T[Key];
};

export type Title = NonNullable<Statute["title"]>;
/** The kinds of node that hold running text, to which the next line may belong. */
export type TextHolder = Draft<Paragraph> | Draft<Subparagraph> | Draft<Item> | Draft<TextBlock>;
type AnyDraft = TextHolder | Draft<Title> | Draft<Division> | Draft<Article> | Draft<Annex> | Draft<Embed>;

/** What `Tiling.close` fills in, when it is known where the next node starts. */
export const UNSET: { readonly raw: string; readonly span: Span } = { raw: "", span: { start: 0, end: 0 } };

/**
 * Hands out the source to the nodes: each owns it from its own start to the start of the next, so the nodes tile the
 * source whatever the lines were. Also keeps identifiers unique.
 */
export class Tiling {
  private readonly nodes: AnyDraft[] = [];
  private readonly starts: number[] = [];
  private readonly takenIds = new Map<string, number>();

  /** Notes a node in the order of the text. */
  open(node: AnyDraft, start: number): void {
    this.nodes.push(node);
    this.starts.push(start);
  }

  /** An identifier is taken once; the next node that wants it gets `--2`. */
  takeId(wanted: string): string {
    const count = (this.takenIds.get(wanted) ?? 0) + 1;
    this.takenIds.set(wanted, count);
    return count === 1 ? wanted : `${wanted}--${count}`;
  }

  /**
   * Fills in `raw` and `span` of every node.
   * @returns the source before the first node.
   */
  close(source: string): string {
    for (let index = 0; index < this.nodes.length; index += 1) {
      const node = this.nodes[index];
      const start = this.starts[index] ?? 0;
      const end = this.starts[index + 1] ?? source.length;
      if (node === undefined) break;
      node.raw = source.slice(start, end);
      node.span = { start, end };
    }
    return source.slice(0, this.starts[0] ?? source.length);
  }

  /** The text blocks among the nodes. */
  textBlocks(): Draft<TextBlock>[] {
    return this.nodes.filter((node): node is Draft<TextBlock> => "type" in node && node.type === "text");
  }
}
