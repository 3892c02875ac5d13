import { millisecondsToNextMidnightInChina } from "../calendar/civil-date.ts";
import { listenForCopying } from "./article-tools.ts";
import { applyFilters, setUpCatalogueFilters } from "./catalogue-filters.ts";
import { followReading } from "./contents-marker.ts";
import { showTextOf } from "./current-text.ts";
import { completeFileLinks } from "./file-links.ts";
import { setUpTaskTable, updateTasks } from "./key-tasks.ts";
import { keepOffline } from "./offline/keep-offline.ts";
import { completePageAddress } from "./page-address.ts";
import { setUpPostChoice, setUpPrintButtons, setUpUnitChoice } from "./post-choice.ts";
import { listenForPreviews } from "./previews.ts";
import { setUpReadingDay, tellReadingDay } from "./reading-day.ts";
import { followLabelHash, readHash } from "./label-hash.ts";
import { listenForSearchKey } from "./search-key.ts";
import { readingDay } from "./reader-date.ts";
import { tellMissingArticle } from "./missing-article.ts";
import { showMovedArticle } from "./moved-articles.ts";
import { listenForMarginNotes } from "./margin-notes.ts";
import { followPlace, measureBars } from "./place-bar.ts";
import { setUpOverlays, setUpReadingSettings } from "./reading/disclosure.ts";
import { setUpSheetLines } from "./sheet-lines.ts";
import { setUpSorting } from "./sort-tables.ts";
import { warnOfStaleCopy } from "./stale-copy.ts";
import { updateStatuses } from "./status.ts";

/** Brings texts and statuses to the reading day. */
function bringUpToDate(): void {
  const on = readingDay();
  const swapped = showTextOf(on);
  updateStatuses(document, on);
  updateTasks(document, on);
  tellReadingDay();
  warnOfStaleCopy();
  const filters = document.querySelector<HTMLFieldSetElement>("[data-catalogue-filters]");
  if (filters) applyFilters(filters);
  // The wanted article may stand in a text that was swapped in after the browser looked for it.
  if (swapped && location.hash) document.getElementById(readHash())?.scrollIntoView();
}

/** The day changes at midnight in China, also on a page that stays open. */
function watchMidnight(): void {
  // Timers are held back while a machine sleeps; a glance every minute costs nothing.
  let shown = readingDay();
  const look = (): void => {
    const now = readingDay();
    if (now !== shown) {
      shown = now;
      bringUpToDate();
      followReading();
      followPlace();
      measureBars();
    }
  };
  setInterval(look, 60_000);
  setTimeout(look, millisecondsToNextMidnightInChina(Date.now()) + 50);
  document.addEventListener("visibilitychange", look);
}

completeFileLinks();
listenForCopying();
listenForPreviews();
listenForSearchKey();
setUpCatalogueFilters();
setUpTaskTable();
setUpPostChoice();
setUpUnitChoice();
setUpPrintButtons();
setUpSorting();
completePageAddress();
document.addEventListener("handbook:shown", () => updateTasks(document, readingDay()));
setUpReadingDay();
bringUpToDate();
followLabelHash();
listenForMarginNotes();
setUpOverlays();
setUpReadingSettings();
showMovedArticle();
tellMissingArticle();
followReading();
followPlace();
measureBars();
setUpSheetLines();
watchMidnight();
keepOffline();
