/** Simple pictures for titles, so that pages can be looked at without the server. */
const hue = (text) => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 360, 7);
const escape = (text) => text.replace(/[<>&]/g, (char) => `&#${char.charCodeAt(0)};`);

function lines(text, most) {
  const out = [''];
  for (const word of text.split(' ')) {
    if ((out.at(-1) + ' ' + word).length > most) out.push(word);
    else out[out.length - 1] = `${out.at(-1)} ${word}`.trim();
  }
  return out.slice(0, 4);
}

export function art(title, kind) {
  const [width, height] = { poster: [400, 600], card: [640, 360], backdrop: [1600, 900] }[kind];
  const h = hue(title);
  const size = width / (kind === 'poster' ? 9 : 13);
  const words = kind === 'backdrop' ? [] : lines(title, 14);
  const text = words.map((line, index) => `<tspan x="${width * 0.07}" dy="${index ? size * 1.02 : 0}">${escape(line)}</tspan>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="hsl(${h} 45% 34%)"/><stop offset="1" stop-color="hsl(${(h + 40) % 360} 60% 10%)"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#g)"/>
<circle cx="${width * 0.68}" cy="${height * 0.36}" r="${height * 0.24}" fill="hsl(${(h + 180) % 360} 55% 62%)" opacity=".85"/>
<path d="M0 ${height} L${width * 0.3} ${height * 0.52} L${width * 0.52} ${height * 0.8} L${width * 0.74} ${height * 0.58} L${width} ${height * 0.9} V${height} Z" fill="hsl(${h} 40% 9%)"/>
<text y="${height - size * (words.length - 0.2) - height * 0.03}" font-family="Georgia,serif" font-weight="700" font-size="${size}" fill="#fff">${text}</text></svg>`;
}
