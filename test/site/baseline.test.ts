import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { getAssets } from "../../src/site/assets.ts";

/**
 * Reading, contents and search work in Chromium 108, Firefox 115 ESR and Safari 16.0 (README, 浏览器). esbuild lowers
 * syntax to them; what it cannot lower is looked for here, in the style sheet and the scripts as readers get them.
 */
const assets = getAssets();
const css = assets.style.contents;
const scripts = Object.entries(assets).filter(([name]) => name !== "style");

/** Different matches of a pattern's first group that `known` does not have. */
function strange(pattern: RegExp, known: readonly string[]): string[] {
  const found = new Set([...css.matchAll(pattern)].map(([, name = ""]) => name));
  return [...found].filter((name) => !known.includes(name)).sort();
}

/** Selectors of all rules, those in @media and @container too. */
const selectors = [...css.matchAll(/(?<=^|[{};])([^{};@]+)\{/g)].map(([, selector = ""]) => selector);

describe("the style sheet", () => {
  it("is read as a whole", () => {
    expect(selectors.length).toBeGreaterThan(300);
    expect(selectors.some((selector) => selector.includes(":has("))).toBe(true);
  });

  // A selector, at-rule or value that a browser does not know takes its whole rule away.
  it("has only at-rules that the baseline knows, or that print alone can miss", () => {
    const known = ["media", "container", "supports", "font-face", "page"];
    // Page numbers and running heads in the margin: Chromium 131 on; older ones print without.
    const margins = [...css.matchAll(/@((?:top|bottom|left|right)-[a-z-]+)/g)].map(([, name = ""]) => name);
    expect(strange(/@([a-z-]+)/g, [...known, ...margins])).toEqual([]);
  });

  it("has only pseudo-classes and pseudo-elements that the baseline knows", () => {
    const known = (
      "active after before checked disabled empty enabled first-child first-letter first-line first-of-type " +
      "focus focus-visible focus-within has hover indeterminate invalid is last-child last-of-type link marker not " +
      "nth-child nth-last-child nth-of-type only-child only-of-type optional placeholder placeholder-shown read-only " +
      "required root selection target valid visited where backdrop first left right blank " +
      // Looks of one engine's own controls; each stands in a rule of its own.
      "-webkit-details-marker -webkit-search-cancel-button"
    ).split(" ");
    const found = selectors.flatMap((selector) =>
      [...selector.replace(/\[[^\]]*\]/g, "").matchAll(/::?([a-z-]+)/g)].map(([, name = ""]) => name),
    );
    expect([...new Set(found)].filter((name) => !known.includes(name))).toEqual([]);
  });

  it("has only functions that the baseline knows", () => {
    const known = (
      "attr calc clamp conic-gradient counter counters env fit-content format hsl hsla linear-gradient local max " +
      "minmax min radial-gradient repeat rgb rgba rotate scale scaleX scaleY translate translateX translateY url var " +
      "inset polygon circle cubic-bezier steps blur brightness contrast " +
      // In selectors and conditions.
      "has is not where nth-child nth-last-child nth-of-type media and or selector"
    ).split(" ");
    expect(strange(/(?<![\w-])([a-zA-Z][\w-]*)\(/g, known)).toEqual([]);
  });

  it("is not nested, and writes widths the old way", () => {
    expect(css).not.toMatch(/[{};,\s]&|@(?:media|container)[^{]*[<>]/);
  });

  it("keeps :has(), which Firefox has from 121 on, out of lists with other selectors", () => {
    // What is missing there: the mark at the article of a linked paragraph, notes beside the articles (they fold
    // under them), room for the bar of a new edition, the sheet turned for wide tables.
    const mixed = selectors.filter((selector) => {
      const parts = selector.replace(/\([^()]*\)/g, (inner) => inner.replaceAll(",", " ")).split(",");
      return parts.some((part) => part.includes(":has(")) && !parts.every((part) => part.includes(":has("));
    });
    expect(mixed).toEqual([]);
  });

  it("has newer properties only where nothing but looks is lost", () => {
    const newer =
      /[{;](text-wrap|text-wrap-style|text-autospace|text-spacing-trim|text-box|text-box-trim|field-sizing|interpolate-size|anchor-name|position-anchor|position-area|position-try|animation-timeline|view-transition-name|margin-trim|initial-letter|content-visibility|contain-intrinsic-size|scrollbar-gutter|scrollbar-color|scrollbar-width|forced-color-adjust|font-synthesis-style|zoom|mask|reading-flow|line-clamp|corner-shape|overlay|transition-behavior|offset-path|translate|rotate|scale|hyphenate-character|word-break:auto-phrase)(?=:)/g;
    const harmless: Readonly<Record<string, string>> = {
      "text-wrap": "headings break unevenly",
      "text-autospace": "no thin space between Chinese and Latin",
      "text-spacing-trim": "full-width signs keep their width",
      "forced-color-adjust": "only Chromium and Firefox have forced colours",
      "font-synthesis-style": "a slanted face may be made up",
      "scrollbar-gutter": "a scroll bar may move the page a little",
    };
    expect(strange(newer, Object.keys(harmless))).toEqual([]);
  });

  it("has no value that the baseline does not know", () => {
    expect(css).not.toMatch(/light-dark\(|color-mix\(|oklch\(|oklab\(|\blab\(|\blch\(|round\(|mod\(|rem\(/);
    expect(css).not.toMatch(/[\d.](?:rlh|lh|cap|rcap|ric|rex)\b/);
    expect(css).not.toMatch(/:(?:subgrid|masonry|stretch)\b/);
  });
});

describe.each(scripts)("the script %s", (_name, { contents }) => {
  it("has no regular expression that Safari 16.0 refuses", () => {
    // Lookbehind came with 16.4, the v flag with 17, modifiers with 18.4.
    expect(contents).not.toMatch(/\(\?<[=!]/);
    expect(contents).not.toMatch(/\(\?[ims]*-?[ims]+:/);
    expect(contents).not.toMatch(/\/[dgimsuy]*v[dgimsuy]*[,;.)]/);
  });

  it("calls nothing that an engine of the baseline lacks", () => {
    const newer = [
      /\.(?:toSorted|toSpliced|toReversed)\(/, // Firefox 115 has it, Chromium from 110 on
      /\.with\(/,
      /\b(?:Object|Map)\.groupBy\(/,
      /\bPromise\.(?:withResolvers|try)\(/,
      /\bArray\.fromAsync\(/,
      /\.(?:isWellFormed|toWellFormed)\(/,
      /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
      /\bIterator\.|\.(?:values|keys|entries)\(\)\.(?:map|filter|toArray|find|some|every|forEach|reduce)\(/,
      /\bURL\.(?:canParse|parse)\(/,
      /\bAbortSignal\.any\(/,
      /\bRegExp\.escape\(/,
      /\bIntl\.(?:Segmenter|DurationFormat)\b/, // Firefox from 125 on
      /\.(?:showPopover|hidePopover|togglePopover|startViewTransition|moveBefore|checkVisibility)\(/,
      /\bnew (?:CloseWatcher|Highlight|EditContext|CSSStyleSheet)\b/,
      /\bscheduler\.|\bnavigation\.|\brequestIdleCallback\(/,
      /\.(?:setHTMLUnsafe|getHTML|toBase64|toHex)\(|\bUint8Array\.from(?:Base64|Hex)\(/,
    ];
    expect(newer.map((pattern) => pattern.exec(contents)?.[0]).filter(Boolean)).toEqual([]);
  });
});

it("no page uses elements or attributes that need a newer browser", () => {
  const root = path.resolve(import.meta.dirname, "../../src");
  const files = ["components", "layouts", "pages"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".astro"))
      .map((name) => path.join(root, folder, name)),
  );
  const newer =
    /\s(?:popover|popovertarget|commandfor|closedby)(?:[=\s>])|<(?:search|selectedcontent|geolocation)[\s>]/;
  expect(files.filter((file) => newer.test(readFileSync(file, "utf8")))).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});
