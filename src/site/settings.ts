/** What the site is called and who answers for it. Words of pages live in `content/`. */
export const site = {
  name: '泉工年报',
  /** Characters of the site's seal: header, icons, cards of pages that have no seal of their own. */
  seal: '泉工',
  /** One sentence for search engines and previews, used where a page has none of its own. */
  description: '泉州市总工会年度工作的文档式网站：每个数字都有出处、有链接、可检索、可引用。',
  language: 'zh-CN',
  locale: 'zh_CN',
  /** Whether pages can be read without a network after a first visit; where not, an earlier worker is taken away. */
  offline: true as boolean,
  /** The organisation that the reports are about. */
  subject: '泉州市总工会',
  /** Publisher named in citations and structured data. */
  publisher: '泉工年报网站编者',
  licence: {
    text: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
  },
  /** Filing numbers shown at the foot of each page; hidden while empty. */
  beian: {
    /** ICP filing, for example 闽ICP备00000000号. */
    icp: '',
    /** Public security filing, for example 闽公网安备 35050000000000号. */
    police: '',
  },
} as const;

/** Sides of the site's icons in pixels: home screens of Apple's devices, and what web manifests ask for. */
export const iconSizes = [180, 192, 512] as const;

/**
 * Links of the sidebar's second group, in order; other pages of `content/pages/` follow them. `path` is without the
 * base.
 */
export const navigation = [
  { path: '/figures/', label: '全部数字' },
  { path: '/news/', label: '新闻' },
  { path: '/corrections/', label: '更正' },
  { path: '/about/', label: '关于' },
] as const;
