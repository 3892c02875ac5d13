import { setUpFlowDeadlines } from "./flow-form.ts";
import { setUpSingleDeadline } from "./single-form.ts";

// One bundle for both pages, so that the calendar's data is on the reader's machine once.
for (const section of document.querySelectorAll<HTMLElement>("[data-flow-deadlines]"))
  setUpFlowDeadlines(section);
const form = document.querySelector<HTMLFormElement>("[data-single-deadline]");
if (form) setUpSingleDeadline(form);
