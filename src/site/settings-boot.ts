/**
 * Script text for the head of each page: applies the stored reading settings before the first paint, so that
 * neither the theme nor the size of the text changes under a reader's eyes. Whatever is stored that is not one
 * of the two known words is passed over. It stands inline, and its hash in the content security policy.
 */
export const settingsBoot =
  `try{const s=JSON.parse(localStorage.getItem("settings")),d=document.documentElement.dataset;` +
  `if(/^(light|dark)$/.test(s.theme))d.theme=s.theme;if(s.size==="large")d.size="large"}catch{}`;
