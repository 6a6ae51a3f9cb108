/** Names and publisher of the site. Texts of pages are in `content/`. */
export const site = {
  name: '泉工年报',
  /** Characters of the site's seal, in the header, in icons, and on cards of pages without a seal of their own. */
  seal: '泉工',
  /** One sentence for search engines and link previews, for pages without a summary. */
  description: '泉州市总工会年度工作的文档式网站：每个数字都有出处、有链接、可检索、可引用。',
  language: 'zh-CN',
  locale: 'zh_CN',
  /** Whether visited pages can be read without a network. If false, an installed service worker removes itself. */
  offline: true as boolean,
  /**
   * Where readers report errors: an e-mail address, or an https address. The links fill in page and figure, in place of
   * `{page}` and `{figure}` or as query parameters. If empty, the pages say in words what to do.
   */
  errorsTo: '' as string,
  /** Organisation that the reports are about. */
  subject: '泉州市总工会',
  /** Publisher in citations and structured data. */
  publisher: '泉工年报网站编者',
  licence: {
    text: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
  },
  /** Filing numbers in the footer of each page. Empty ones are not shown. */
  beian: {
    /** Number of the ICP filing: 闽ICP备00000000号. */
    icp: '',
    /** Number of the public security filing: 闽公网安备 35050000000000号. */
    police: '',
  },
} as const;

/** Sides of the icons in pixels: 180 for home screens of Apple's devices, 192 and 512 for the web manifest. */
export const iconSizes = [180, 192, 512] as const;

/** Crumb of the page that pages about the site itself stand under. */
export const aboutCrumb = { path: '/about/', label: '关于' } as const;

/**
 * Links to the site's own pages, in this order. Other pages of `content/pages/` follow them. Those with a `tab`, a short
 * label, also stand at the top of each page. Paths do not contain the base.
 */
export const navigation = [
  { path: '/figures/', label: '全部数字', tab: '数字' },
  { path: '/news/', label: '新闻', tab: '新闻' },
  { path: '/terms/', label: '词语', tab: '词语' },
  { ...aboutCrumb, tab: '关于' },
  { path: '/corrections/', label: '更正', tab: undefined },
  { path: '/accessibility/', label: '无障碍说明', tab: undefined },
] as const;
