/** A JSON document as an endpoint answers it; `indent` for documents that people read. */
export function answerJson(document: unknown, indent = 0): Response {
  return new Response(`${JSON.stringify(document, null, indent)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}
