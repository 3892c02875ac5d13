/** Runs before the first paint: what the reader chose earlier must not flash in late. */
import { applyReadingChoices } from "./reading/choices.ts";

const root = document.documentElement;
root.classList.add("scripted");
applyReadingChoices(root);
