import type { CivilDate } from "../calendar/civil-date.ts";
import { computeStatus } from "../version/status.ts";
import { statusWords, type Status } from "../version/types.ts";
import { isUnissued } from "../version/word-status.ts";

/** Brings every status on the page to a day. */
export function updateStatuses(root: ParentNode, on: CivilDate): void {
  for (const label of root.querySelectorAll<HTMLElement>(".status[data-effective]")) {
    const status = statusAt(label, on);
    label.dataset["status"] = status;
    const { issued = null, unissued = "" } = label.dataset;
    const isUnknown = isUnissued(status, issued as CivilDate | null, on);
    label.textContent = isUnknown ? unissued : statusWords[status];
    const row = label.closest<HTMLElement>("tr[data-doc], .regulation[data-doc]");
    if (row) {
      row.dataset["status"] = status;
      row.toggleAttribute("data-unissued", isUnknown);
    }
  }
  for (const text of root.querySelectorAll<HTMLElement>(".regulation[data-status]")) {
    for (const article of text.querySelectorAll<HTMLElement>(".article")) {
      article.dataset["status"] = text.dataset["status"];
    }
  }
  for (const dated of root.querySelectorAll<HTMLElement>("[data-from]")) {
    const { from = "", until = "" } = dated.dataset;
    dated.hidden = on < from || (until !== "" && on >= until);
  }
  for (const link of root.querySelectorAll<HTMLElement>("a[data-superseded-on]")) {
    link.dataset["state"] = (link.dataset["supersededOn"] ?? "") <= on ? "superseded" : "current";
  }
  for (const banner of root.querySelectorAll<HTMLElement>("[data-version-banner]")) updateBanner(banner);
}

/** The status that a label stands for, on a day. */
export function statusAt(label: HTMLElement, on: CivilDate): Status {
  const read = (name: string): CivilDate | null => (label.dataset[name] as CivilDate | undefined) ?? null;
  return computeStatus(
    {
      effectiveOn: read("effective") ?? on,
      replacedOn: read("replaced"),
      expiresOn: read("expires"),
      repealedOn: read("repealed"),
    },
    on,
  );
}

function updateBanner(banner: HTMLElement): void {
  const status = banner.closest<HTMLElement>(".regulation")?.dataset["status"] ?? "in-force";
  banner.hidden = status === "in-force";
  banner.dataset["tone"] = status === "not-yet-in-force" ? "pending" : "past";
  for (const line of banner.querySelectorAll<HTMLElement>("[data-when]"))
    line.hidden = line.dataset["when"] !== status;
}
