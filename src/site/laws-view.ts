import { formatCivilDate } from "../calendar/index.ts";
import { versionOn, type Library } from "../library/index.ts";
import type { LawData } from "../schemas/index.ts";
import { lawAnchor } from "./segments.ts";

export interface LawEntry {
  readonly anchor: string;
  readonly title: string;
  readonly detail: string;
  readonly state: string | null;
  readonly unverified: boolean;
  readonly versions: readonly { readonly text: string; readonly unverified: boolean }[];
  readonly citedBy: readonly { readonly text: string; readonly to: string }[];
}

export interface LawsView {
  readonly count: number;
  readonly groups: readonly { readonly kind: string; readonly laws: readonly LawEntry[] }[];
}

/** The higher rules by kind, each with its versions, state, how it was verified and what rests on it. */
export function buildLawsView(library: Library): LawsView {
  const kinds = [...new Set(library.laws.map(({ kind }) => kind))];
  return {
    count: library.laws.length,
    groups: kinds.map((kind) => ({
      kind,
      laws: library.laws.filter((law) => law.kind === kind).map((law) => describeLaw(law, library)),
    })),
  };
}

function describeLaw(law: LawData, library: Library): LawEntry {
  const { edition } = library.office;
  const names = new Set([law.title, ...law.shortTitles]);
  const citedBy = [...library.regulations.values()].filter((regulation) =>
    versionOn(regulation, edition).basis.some((entry) => names.has(entry.law)),
  );
  const ended = law.repealedOn !== undefined && law.repealedOn <= edition;
  return {
    anchor: lawAnchor(law.title, library),
    title: law.title,
    detail: [
      law.issuer,
      law.number,
      law.shortTitles.length > 0 ? `简称${law.shortTitles.join("、")}` : "",
      law.note,
    ]
      .filter(Boolean)
      .join("，"),
    state:
      ended && law.repealedOn
        ? `${formatCivilDate(law.repealedOn)}起废止${law.replacedBy ? `，由《${law.replacedBy}》替代` : ""}`
        : null,
    unverified: law.verified === "memory",
    versions: law.versions.map((version) => ({
      text: [
        version.label,
        version.adoptedOn && `${formatCivilDate(version.adoptedOn)}通过或公布`,
        version.effectiveOn && `${formatCivilDate(version.effectiveOn)}起施行`,
        version.note,
      ]
        .filter(Boolean)
        .join("，"),
      unverified: version.verified === "memory",
    })),
    citedBy: citedBy.map(({ title, slug }) => ({ text: `《${title}》`, to: `/regulations/${slug}/` })),
  };
}
