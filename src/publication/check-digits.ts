import { isCivilDate } from "../calendar/index.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

/** Whether 18 characters are a citizen's identity number: a real day of birth and the right check character (GB 11643-1999). */
export function isIdentityNumber(written: string): boolean {
  const match = /^[1-9]\d{5}((?:18|19|20)\d{2})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(written);
  if (!match) return false;
  const [, year, month, day] = match;
  if (!isCivilDate(`${year}-${month}-${day}`)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(written[index]), 0);
  return checkCharacters[sum % 11] === written.at(-1)?.toUpperCase();
}

/** Whether 16 to 19 digits are the number of a bank card: an issuer's first digit and the check digit of ISO/IEC 7812-1 (Luhn). */
export function isBankCard(written: string): boolean {
  if (!/^[34569]\d{15,18}$/.test(written)) return false;
  // A number of one digit repeated, or of zeros behind the first ones, is a placeholder.
  if (/^(\d)\1+$|0{8}/.test(written)) return false;
  let sum = 0;
  for (let index = 0; index < written.length; index += 1) {
    const digit = Number(written[written.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
