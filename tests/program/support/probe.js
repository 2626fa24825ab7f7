// Looks at the report that it was put into, at several widths, and writes down what it sees as lines
// name=value in <pre id="probe">. A problem is a line of its own.
'use strict';

const seen = [];
const say = (name, value) => seen.push(name + '=' + String(value).replace(/\s+/g, ' '));
const problem = (what) => seen.push('problem=' + what.replace(/\s+/g, ' ').slice(0, 300));
const name_of = (element) =>
    element.tagName + '.' + (element.getAttribute('class') || '') + ' "' + element.textContent.slice(0, 40) + '"';

// Text that is only heard, or is not displayed, takes no room.
const is_shown = (element) => element.checkVisibility() && !element.closest('.heard, thead, details:not([open]) > ul');

function look_at_width(page, width) {
  const root = page.documentElement;
  if (root.scrollWidth > width) problem(`${width}: the page is ${root.scrollWidth} wide`);
  for (const element of page.body.querySelectorAll('*:not(svg *)')) {
    if (!is_shown(element) || getComputedStyle(element).display.startsWith('inline')) continue;
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      problem(`${width}: ${name_of(element)} needs ${element.scrollWidth}, has ${element.clientWidth}`);
    const box = element.getBoundingClientRect();
    if (box.right > width + 1 || box.left < -1) problem(`${width}: ${name_of(element)} is cut`);
  }
  // Cells of a row do not lie on each other.
  for (const row of page.querySelectorAll('tr')) {
    const boxes = [...row.children].filter(is_shown).map((each) => [each, each.getBoundingClientRect()]);
    for (const [i, [a, first]] of boxes.entries())
      for (const [b, second] of boxes.slice(i + 1))
        if (first.right > second.left + 1 && second.right > first.left + 1 &&
            first.bottom > second.top + 1 && second.bottom > first.top + 1)
          problem(`${width}: ${name_of(a)} lies on ${name_of(b)}`);
  }
}

function look_at_plots(page) {
  for (const plot of page.querySelectorAll('svg')) {
    const view = plot.viewBox.baseVal;
    const texts = [...plot.querySelectorAll('text')].map((each) => [each, each.getBBox()]);
    for (const [i, [a, first]] of texts.entries()) {
      if (first.x < -1 || first.y < -1 || first.x + first.width > view.width + 1 ||
          first.y + first.height > view.height + 1)
        problem(`the text ${name_of(a)} leaves its plot`);
      for (const [b, second] of texts.slice(i + 1))
        if (first.x + first.width > second.x + .5 && second.x + second.width > first.x + .5 &&
            first.y + first.height > second.y + 2.5 && second.y + second.height > first.y + 2.5)
          problem(`the text ${name_of(a)} lies on ${name_of(b)}`);
    }
    for (const mark of plot.querySelectorAll('rect, circle, path')) {
      const box = mark.getBBox();
      if (box.x < -1 || box.x + box.width > view.width + 1) problem(`a mark of ${name_of(plot)} leaves its plot`);
    }
  }
}

// The contrast of every text with what is behind it, as the guidelines for accessible pages count it.
function look_at_contrast(page) {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((each) => {
      const share = each / 255;
      return share <= .04045 ? share / 12.92 : ((share + .055) / 1.055) ** 2.4;
    });
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const is_clear = (colour) => colour === 'transparent' || /, 0\)$/.test(colour);
  let least = 21;
  for (const element of page.body.querySelectorAll('*')) {
    if (![...element.childNodes].some((each) => each.nodeType === 3 && each.data.trim())) continue;
    if (!is_shown(element) || element.closest('title, desc, script, pre#probe')) continue;
    let behind = element;
    while (behind && is_clear(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
    const style = getComputedStyle(element);
    const front = light(element.closest('svg') ? style.fill : style.color);
    const back = behind ? light(getComputedStyle(behind).backgroundColor) : 1;
    const contrast = (Math.max(front, back) + .05) / (Math.min(front, back) + .05);
    if (contrast < 4.5) problem(`contrast ${contrast.toFixed(2)}: ${name_of(element)}`);
    least = Math.min(least, contrast);
  }
  say('contrast', least.toFixed(1));
}

const page_text = document.documentElement.outerHTML;
for (const width of [360, 390, 768, 1280]) {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:800px;border:0`;
  frame.onload = () => {
    look_at_width(frame.contentDocument, width);
    say('width', width);
    frame.remove();
  };
  frame.srcdoc = '<!DOCTYPE html>' + page_text.replace(/<script>[^]*?<\/script>/g, '');
  document.body.append(frame);
}

const all = (selector) => [...document.querySelectorAll(selector)];
say('alerts', window.alerts);
say('scripts', all('script').length);
say('names', all('.form h2').map((each) => each.textContent).join(' | '));
say('printed', all('.indicators td.printed').map((each) => each.textContent).join(' '));
say('residuals', all('.residual .mark').length);
say('bars', all('.waterfall rect').length);
say('findings', all('.finding').length);
say('derivations', all('details').length);
const xml = new DOMParser().parseFromString(window.source, 'application/xhtml+xml');
say('xml', xml.querySelector('parsererror') ? xml.querySelector('parsererror').textContent : 'well-formed');
look_at_plots(document);
look_at_contrast(document);

addEventListener('load', () => {
  const probe = document.createElement('pre');
  probe.id = 'probe';
  probe.textContent = seen.join('\n') + '\n';
  document.body.append(probe);
});
