export { compareArticleNumbers, formatArticleLabel, parseArticleLabel } from "./article-label.ts";
export { formatCapitalAmount } from "./capital-amount.ts";
export { chineseDigitValue, digitValue, isNumeralCode } from "./digits.ts";
export { enclosedValue, parseItemLabel, parseSubparagraphLabel } from "./enumerator.ts";
export { formatChineseNumber } from "./format-number.ts";
export { parseNumber } from "./parse-number.ts";
