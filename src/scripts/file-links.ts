/**
 * From `file://` nobody answers `…/zd-23/` with its index page. Links to folders get `index.html`
 * appended, those that are put in later too.
 */
export function completeFileLinks(): void {
  if (location.protocol !== "file:") return;
  const complete = (root: ParentNode): void => {
    for (const link of root.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      const written = link.getAttribute("href") ?? "";
      if (/^[a-z]+:/i.test(written) || written.startsWith("#")) continue;
      const match = /^([^?#]*\/)?(?=$|[?#])/.exec(written);
      if (match?.[1]) link.setAttribute("href", `${match[1]}index.html${written.slice(match[1].length)}`);
    }
    for (const form of root.querySelectorAll<HTMLFormElement>("form[action$='/']")) {
      form.setAttribute("action", `${form.getAttribute("action") ?? ""}index.html`);
    }
  };
  complete(document);
  new MutationObserver((records) => {
    for (const record of records) if (record.target instanceof Element) complete(record.target);
  }).observe(document.body, { childList: true, subtree: true });
}
