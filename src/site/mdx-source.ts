import { cutFrontMatter } from "../source/read-file.ts";
import { parseStatute } from "../statute/index.ts";
import { listEmbeds } from "../statute/list-embeds.ts";
import { escapeProse } from "./escape-prose.ts";

/**
 * What MDX gets to see of a content file. Legal text and prose are never MDX syntax: `<5%`, `{` and
 * `<《办法》>` stay text. Line count and order are kept where MDX parses, so that its messages point right.
 *
 * @param source the whole file
 * @param isVersion whether it is a dated text of a regulation; then only its embedded blocks are left to MDX,
 *   each behind `<Only index={n} only={props.only}>`, since the legal tree is rendered from our parser's result
 */
export function toMdx(source: string, isVersion: boolean): string {
  const cut = cutFrontMatter(source.replace(/\r\n?/g, "\n"));
  const body = cut ? cut.body : source;
  if (!isVersion) return escapeProse(body);
  const embeds = listEmbeds(parseStatute(body));
  return embeds
    .map(
      (embed, index) =>
        `<Only index={${index}} only={props.only}>\n\n${escapeProse(embed.raw).trim()}\n\n</Only>`,
    )
    .join("\n\n");
}
