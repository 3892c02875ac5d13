/**
 * A built page as the portable edition has it: with the line that says what it is and of which day, marked for
 * the scripts, without what only a site can offer.
 *
 * @throws when the page has not the places where these belong
 */
export function toPortablePage(html: string, edition: string): string {
  const marked = html
    .replace(/<section\b[^>]*\sdata-site-only\b[^>]*>[\s\S]*?<\/section>/g, "")
    .replace(/<body(?=[\s>])/, "<body data-portable")
    .replace(
      /<\/header>/,
      `</header><p class="portable-line">离线版 · 编于 ${edition}，以网站最新版为准</p>`,
    );
  if (!marked.includes("<body data-portable") || !marked.includes('class="portable-line"')) {
    throw new Error("有一页没有页眉，不能标明是离线版。");
  }
  return marked;
}
