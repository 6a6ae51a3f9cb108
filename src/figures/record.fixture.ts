import type { FigureRecord } from './record.ts';

/** A figure of the report of 2025. @param changes the fields that a test needs to differ */
export function figureRecordWith(changes: Partial<FigureRecord> = {}): FigureRecord {
  return {
    page: '/2025/huhang/',
    pageTitle: '护航：坚守维权底线 筑牢和谐防线',
    section: '护航',
    heading: '诉求受理与追薪',
    id: 'wages-recovered',
    label: '帮助追回欠薪',
    metric: null,
    period: 2025,
    text: '482万余元',
    value: '4820000',
    lower: '4820000',
    upper: '4830000',
    parts: null,
    unit: '元',
    kind: 'money',
    qualifier: '余',
    sentence: '全年处理信访件1251件，帮助追回欠薪482万余元。',
    date: '2026-11-24',
    permalink: 'https://report.example/2025/huhang/#wages-recovered',
    ...changes,
  };
}
