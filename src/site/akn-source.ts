import { indexEIds, type AknCitedText, type AknSource, type AknVersion, type AknWork } from "../akn/index.ts";
import type { Library, Regulation, Version } from "../library/index.ts";
import { findEnd, writeTitleNote } from "../version/index.ts";

/** Hands the versions of one library to the Akoma Ntoso writer; what versions share is made once. */
export function createAknSources(library: Library): (regulation: Regulation, version: Version) => AknSource {
  const { office, regulations, citations } = library;
  const describeWork = ({ id, title, versions: [first] }: Regulation): AknWork => ({
    id,
    title,
    actor: office.shortName,
    createdOn: first.issuedOn,
  });
  const findWorks = (ids: readonly string[]): AknWork[] =>
    ids.flatMap((id) => regulations.get(id) ?? []).map(describeWork);
  const texts = new Map<Version, AknCitedText>();
  const findText: AknSource["findText"] = (id, key) => {
    const regulation = regulations.get(id);
    const version = regulation?.versions.find((candidate) => candidate.key === key);
    if (!regulation || !version) return null;
    const known = texts.get(version);
    if (known) return known;
    const text = { work: describeWork(regulation), key: version.key, eIds: indexEIds(version.statute) };
    texts.set(version, text);
    return text;
  };
  const describeVersion = (version: Version): AknVersion => ({
    key: version.key,
    title: version.title,
    documentNumber: version.documentNumber.written,
    issuer:
      office.series.find(({ code }) => code === version.documentNumber.issuerCode)?.issuer ?? office.name,
    issuedOn: version.issuedOn,
    effectiveOn: version.effectiveOn,
    expiresOn: version.expiresOn,
    changeKind: version.changeKind,
  });

  return (regulation, version) => {
    const versions = regulation.versions.map(describeVersion);
    const described = versions.find(({ key }) => key === version.key);
    if (!described) throw new Error(`${version.file} is no version of ${regulation.id}`);
    const endsOn = findEnd(regulation);
    const [by = null] = findWorks([regulation.repealedBy ?? "", ...regulation.supersededBy]);
    const category = office.categories.find(({ id }) => id === regulation.category);
    return {
      work: describeWork(regulation),
      versions,
      version: described,
      statute: version.statute,
      passages: citations.get(version) ?? [],
      titleNote: writeTitleNote(regulation.versions, version),
      end: endsOn === null ? null : { on: endsOn, by },
      supersedes: findWorks(regulation.supersedes),
      publisher: office.office,
      edition: office.edition,
      category: { id: regulation.category, name: category?.name ?? regulation.category },
      keywords: regulation.keywords,
      basis: version.basis.map(({ law: name, articles }) => {
        const law = library.laws.find(
          ({ title, shortTitles }) => title === name || shortTitles.includes(name),
        );
        return { title: law?.title ?? name, articles: articles ?? null };
      }),
      findText,
    };
  };
}
