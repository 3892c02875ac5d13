import { describe, expect, it } from "vitest";
import { findUnpublishable, isBankCard, isIdentityNumber } from "../../src/publication/index.ts";

const find = (text: string, addresses: readonly string[] = ["zhidu@example.invalid"]) =>
  findUnpublishable(text, { addresses }).map(
    ({ ruleId, start, end }) => `${ruleId} ${text.slice(start, end)}`,
  );

describe("marks of classification", () => {
  it.each([
    ["秘密★1年", "秘密★1年"],
    ["机密 ★ 长期", "机密 ★ 长期"],
    ["绝密★", "绝密★"],
    ["标注★6个月的", "★6个月"],
    ["# 标题\n\n机密\n\n正文", "机密"],
    ["**绝密** 特急\n", "绝密"],
    ["密级：秘密\n", "密级：秘密"],
  ])("refuses %j", (text, mark) => {
    expect(find(text)).toEqual([`classification-mark ${mark}`]);
  });

  it.each([
    "国家秘密的密级分为绝密、机密、秘密三级。",
    "机密、秘密级载体的复制应当报批",
    "options: [绝密, 机密, 秘密]",
    "| 绝密 | 机密 | 秘密 |",
    "（一）绝密级；",
    "密级：绝密、机密、秘密",
    "带★的数字已经核实",
  ])("takes %j for words of a rule", (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe("identity numbers", () => {
  // Worked by hand: 1×7+1×9+0×10+1×5+0×8+5×4+1×2+9×1+4×6+9×3+1×7+2×9+3×10+1×5+0×8+0×4+2×2 = 167; 167 mod 11 = 2 → X.
  it("knows the check character: 11010519491231002X", () => {
    expect(isIdentityNumber("11010519491231002X")).toBe(true);
    expect(isIdentityNumber("110105194912310021")).toBe(false);
  });

  it("refuses a day of birth that does not exist", () => {
    expect(isIdentityNumber("11010519490231002X")).toBe(false);
  });

  it.each(["身份证号11010519491231002X。", "110105 19491231 002x", "１１０１０５１９４９１２３１００２X"])(
    "finds one in %s",
    (text) => {
      expect(find(text).map((line) => line.split(" ")[0])).toEqual(["identity-number"]);
    },
  );

  it("passes a number of zeros and one with a wrong check character", () => {
    expect(find("样例 000000000000000000、110105194912310021")).toEqual([]);
  });
});

describe("bank cards", () => {
  // ISO/IEC 7812-1 by hand, from the right, every second digit doubled:
  // 6222021234567890 → 0+9(9×2=18)+8+5(7×2=14)+6+1(5×2=10)+4+6+2+2+2+0+2+4+2+3(6×2=12) = 56: no card; with …4 at the end 60.
  it("knows the check digit", () => {
    expect(isBankCard("6222021234567894")).toBe(true);
    expect(isBankCard("6222021234567890")).toBe(false);
  });

  it("finds one written in groups", () => {
    expect(find("卡号 6222 0212 3456 7894")).toEqual(["bank-card 6222 0212 3456 7894"]);
  });

  it.each(["6222000000000000", "档号 2025060300000000001", "统一社会信用代码 91110000123456789X"])(
    "passes %s",
    (text) => {
      expect(find(text)).toEqual([]);
    },
  );
});

describe("telephone numbers and addresses", () => {
  it.each(["13912345678", "139-1234-5678", "+86 139 1234 5678", "电话：１３９１２３４５６７８"])(
    "refuses the mobile number %s",
    (text) => {
      expect(find(text).map((line) => line.split(" ")[0])).toEqual(["mobile-number"]);
    },
  );

  it.each([
    "000-00000000",
    "00000000000",
    "2026-11-24",
    "《办法》2013年第12345678901号",
    "15000元",
    "20130115",
  ])("passes %s", (text) => {
    expect(find(text)).toEqual([]);
  });

  it("knows the office's own addresses only", () => {
    expect(find("写到 zhidu@example.invalid 或者 Someone@example.com")).toEqual([
      "e-mail-address Someone@example.com",
    ]);
  });

  it("does not repeat a private number in the message", () => {
    expect(findUnpublishable("13912345678", { addresses: [] })[0]?.reason).toBe("“139……78”是手机号码");
  });
});
