/** Runs before the first paint: what the reader chose earlier must not flash in late. */
import { readSetting } from "./settings.ts";

const root = document.documentElement;
root.classList.add("scripted");
const theme = readSetting("theme");
if (theme === "light" || theme === "dark") root.dataset["theme"] = theme;
