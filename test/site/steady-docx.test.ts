import { Document, Packer, Paragraph } from "docx";
import mammoth from "mammoth";
import { expect, it } from "vitest";
import { steadyDocx } from "../../src/site/steady-docx.ts";

it("the same text gives the same Word file, whenever it is made, and still opens", async () => {
  const make = async (): Promise<Uint8Array> =>
    new Uint8Array(
      await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("第一条　总则。")] }] })),
    );
  const first = await make();
  // The library writes the moment into each file, to the millisecond.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const second = await make();
  expect(Buffer.from(first).equals(second)).toBe(false);
  const steady = steadyDocx(first, "2026-11-24");
  expect(Buffer.from(steady).equals(steadyDocx(second, "2026-11-24"))).toBe(true);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(steady) });
  expect(value.trim()).toBe("第一条　总则。");
});
