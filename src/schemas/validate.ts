import type { Message } from "../diagnostics/index.ts";
import type { ContentFile } from "../source/types.ts";
import { explainIssue } from "./explain.ts";
import { classifyPath, contentKinds, type ContentKind, type DataOf } from "./kinds.ts";

/** A content file whose data fits its schema. */
export interface ContentRecord<K extends ContentKind = ContentKind> {
  readonly kind: K;
  /** `zd-23`, `zd-23/2024-03-11`, `lc-13`, `office`. */
  readonly key: string;
  readonly data: DataOf<K>;
  readonly content: ContentFile;
}

/** Any record, discriminated by `kind`. */
export type AnyRecord = { [K in ContentKind]: ContentRecord<K> }[ContentKind];

/** Data of one file against the schema of its kind; all faults at once. */
export function validateFile(content: ContentFile): { record: AnyRecord | null; messages: Message[] } {
  const classified = classifyPath(content.path);
  if (!classified) {
    return {
      record: null,
      messages: [
        {
          ruleId: "unknown-file",
          severity: "error",
          reason: `“${content.path}”不是手册认得的文件`,
          place: { file: content.file, line: 1, column: 1 },
          note: "文件名和位置对照 docs/content-model.md；版本文件名是施行日期，如 2024-03-11.mdx",
        },
      ],
    };
  }
  // The reader has already said why there is no value.
  if (content.data.value === undefined) return { record: null, messages: [] };
  const { kind, key } = classified;
  const { schema } = contentKinds[kind];
  const result = schema.safeParse(content.data.value);
  if (!result.success) {
    const messages = result.error.issues.flatMap((issue) => explainIssue(issue, schema, content.data));
    return { record: null, messages };
  }
  // The table pairs each kind with its schema, so the pair is right by construction.
  return { record: { kind, key, data: result.data, content } as AnyRecord, messages: [] };
}
