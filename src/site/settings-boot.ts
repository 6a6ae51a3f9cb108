/**
 * Script in the head of each page. It applies the stored reading settings before the first paint, so that theme and
 * text size do not change visibly. For 长辈版 (`large`) it also writes the `link` with `data-size` anew, without `disabled`:
 * the first paint waits only for a sheet that the parser has met. Unknown stored values are ignored. The script is
 * inline. The content security policy contains its hash.
 */
export const settingsBoot =
  `try{const s=JSON.parse(localStorage.getItem("settings")),d=document.documentElement.dataset;` +
  `if(/^(light|dark)$/.test(s.theme))d.theme=s.theme;if(/^(medium|large)$/.test(s.size))d.size=s.size;` +
  `if(d.size==="large"){const l=document.querySelector("link[data-size]");l.remove();l.disabled=false;` +
  `document.write(l.outerHTML)}}catch{}`;
