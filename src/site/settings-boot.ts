/**
 * Script in the head of each page. It applies the stored reading settings before the first paint, so that theme and
 * text size do not change visibly. Unknown stored values are ignored. The script is inline. The content security
 * policy contains its hash.
 */
export const settingsBoot =
  `try{const s=JSON.parse(localStorage.getItem("settings")),d=document.documentElement.dataset;` +
  `if(/^(light|dark)$/.test(s.theme))d.theme=s.theme;if(s.size==="large")d.size="large"}catch{}`;
