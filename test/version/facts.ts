import type { CivilDate } from "../../src/calendar/index.ts";
import type { ChangeKind, DocumentFacts } from "../../src/version/index.ts";

/** A version issued and in force on one day under `景人发〔year〕serial号`, with what `more` says otherwise. */
export function version(
  effectiveOn: CivilDate,
  changeKind: ChangeKind,
  serial: number,
  more: Partial<DocumentFacts> = {},
): DocumentFacts {
  const year = Number((more.issuedOn ?? effectiveOn).slice(0, 4));
  return {
    title: "规章制度管理办法",
    issuedOn: effectiveOn,
    effectiveOn,
    changeKind,
    documentNumber: { written: `景人发〔${year}〕${serial}号`, issuerCode: "景人发", year, serial },
    ...more,
  };
}
