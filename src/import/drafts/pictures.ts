import { pictureToMdx } from '../../collections/write-mdx.ts';
import { MISSING_ALT } from '../../content-rules/rules/placeholders.ts';
import { readCredit } from '../layout/credits.ts';
import type { Paragraph } from '../layout/paragraph.ts';
import type { Draft, Picture } from './draft.ts';

/** A picture on its page. */
interface PictureDraft {
  mdx: string;
  file: Draft['pictures'][number];
  /** What an editor must do about the picture, in Chinese. */
  decision: string;
}

/** Alternative texts that a program has written: a file name, 图片 1, a machine’s description. */
const NO_ALT =
  /\.(?:bmp|emf|gif|jpe?g|png|tiff?|webp|wmf)$|^(?:picture|image|graphic|img|图片|图像|图形|照片)[\s_\d-]*$|自动生成|automatically generated|^[\da-f_-]{8,}$|^$/i;

/**
 * Writes a picture as MDX. Its caption ends with the credit, as the site expects it: 说明。某某／摄.
 * @param path path of the page, with its extension
 * @param count place of the picture on its page, from 1
 */
export function draftPicture(
  { form, text, line }: Paragraph,
  pictures: ReadonlyMap<string, Picture>,
  path: string,
  count: number,
): PictureDraft {
  const picture = form?.kind === 'picture' ? pictures.get(form.picture) : undefined;
  if (!picture) throw new Error(`line ${line} names an unknown picture`);
  const file = `${path.replace(/\.mdx$/, '')}-${count}.${picture.extension}`;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const given = picture.alt.replace(/\s+/g, ' ').trim();
  // A caption says what the picture is about, not what it shows.
  const alt = NO_ALT.test(given) || given === text ? MISSING_ALT : given;
  const action =
    alt === MISSING_ALT
      ? `请把“${MISSING_ALT}”换成图上有什么，给看不见图的人；不换，网站生成不了`
      : `替代文字“${alt}”取自原文件，请核对`;
  const caption = writeCaption(text);
  const noCaption = caption ? '' : '；没有找到说明和署名，有的话写在引号里';
  return {
    mdx: pictureToMdx(alt, `./${name}`, caption),
    file: { path: file, bytes: picture.bytes },
    decision: `第${line}行的图片存成了 ${name}：${action}${noCaption}。`,
  };
}

/** Writes the line of a picture that the source does not hold, ready for its file. @param text its caption */
export function writePictureLine(text: string): string {
  return pictureToMdx(MISSING_ALT, './照片.jpg', writeCaption(text));
}

/** Writes a caption with its credit as the last sentence. @param text the caption, with the credit in brackets or not */
function writeCaption(text: string): string {
  const { words, credit } = readCredit(text);
  if (!credit) return text;
  const gap = words === '' || /[。！？…”]$/.test(words) ? '' : '。';
  return `${words}${gap}${credit.replace(/\s*[/／\s]\s*(?=(?:摄影?|图)$)/u, '／')}`;
}
