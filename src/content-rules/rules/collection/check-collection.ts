import type { Fault } from '../../../collections/fault.ts';
import { entryPath } from '../../../site/addresses.ts';
import type { CheckedDocument } from '../../checked-document.ts';
import { checkFigureReferences } from './figure-references.ts';
import { checkLinks } from './links.ts';
import { checkMetricYears } from './metric-years.ts';
import { checkMetrics } from './metrics.ts';
import { checkNames } from './names.ts';
import { checkParts } from './parts.ts';
import { checkRepeatedFigures } from './repeated-figures.ts';
import { checkReports } from './reports.ts';
import { checkShareAddresses } from './share-addresses.ts';
import { checkShares } from './shares.ts';
import { checkSummaries } from './summaries.ts';
import { checkWithdrawals } from './withdrawals.ts';

/** Applies the rules that concern several files together. */
export function checkCollection(documents: readonly CheckedDocument[]): Fault[] {
  const pages = new Map(documents.map((document) => [documentPath(document), document]));
  return [
    ...documents.flatMap((document) => checkLinks(document, pages)),
    ...documents.flatMap((document) => checkRepeatedFigures(document, pages)),
    ...documents.flatMap((document) => checkFigureReferences(document, pages)),
    ...documents.flatMap((document) => checkNames(document, pages)),
    ...documents.flatMap((document) => checkShareAddresses(document, pages)),
    ...checkReports(documents.filter(({ collection }) => collection === 'report')),
    ...checkWithdrawals(documents),
    ...checkMetrics(documents),
    ...findDoubtfulFigures(documents),
    ...checkSummaries(documents),
  ];
}

/** Warns of figures that do not agree with each other: with an earlier year, with their whole, or as shares of one list. */
export function findDoubtfulFigures(documents: readonly CheckedDocument[]): Fault[] {
  return [
    ...checkMetricYears(documents),
    ...documents.flatMap(checkParts),
    ...documents.flatMap(checkShares),
  ];
}

/** Returns the path of a document's page, without the base. */
export function documentPath({ collection, id }: CheckedDocument): string {
  return entryPath(collection, id);
}
