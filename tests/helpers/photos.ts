import { join } from 'node:path';
import sharp from 'sharp';
import { COMMON, writePage, writeSummary } from './years.ts';

/** Pixels of the photo as the camera stores it, lying on its side. */
const STORED = { width: 2000, height: 1200 };
/** The value of EXIF that turns it upright. */
const TURNED = 6;

/**
 * Writes a news item with a photo from a phone, a smaller picture with a space in its name, and tables, into a folder
 * for `CONTENT_DIR`.
 */
export async function writePhotos(dir: string): Promise<void> {
  writePage(dir, 'news/photos', {
    title: '带照片和表格的消息',
    ...COMMON,
    summary: writeSummary('带照片和表格的消息'),
    date: '2025-11-01',
    body: [
      '![窗口前的职工](./IMG_2031.JPG "职工在窗口咨询。某某／摄")',
      '## 数字 \\{#numbers}',
      '| 类别 | 受理数 | 办结率 | 说明 |\n| --- | ---: | :-: | --- |\n| 建筑业欠薪 | <Figure id="construction" label="建筑业欠薪受理数">310件</Figure> | <Figure id="construction-rate" label="建筑业欠薪办结率">96.1%</Figure> | 含分包单位和劳务公司的案件 |\n| 其他 | <Figure id="others" label="其他欠薪受理数" unit="件">45</Figure> | — | 无 |',
      '![活动现场](<./工会 活动.PNG> "市总工会供图")',
    ].join('\n\n'),
  });
  const photo = sharp({ create: { ...STORED, channels: 3, background: '#8aa' } });
  const folder = join(dir, 'news');
  await photo
    .clone()
    .withMetadata({ orientation: TURNED })
    .jpeg()
    .toFile(join(folder, 'IMG_2031.JPG'));
  await photo.clone().resize(300).png().toFile(join(folder, '工会 活动.PNG'));
}
