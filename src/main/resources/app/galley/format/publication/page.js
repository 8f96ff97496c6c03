'use strict';
const audio = document.querySelector('audio');
const paragraphs = [...document.querySelectorAll('p[data-start]')];
const starts = paragraphs.map(paragraph => Number(paragraph.dataset.start));
const still = matchMedia('(prefers-reduced-motion: reduce)');
const marks = globalThis.CSS?.highlights && globalThis.Highlight ? new Highlight() : null;
let current = null;
let words = [];
let word = null;
let following = true;
let frame = 0;

function heard(time) {
  let found = -1;
  starts.forEach((start, i) => {
    if (start <= time + 0.001 && (found < 0 || start >= starts[found])) {
      found = i;
    }
  });
  return found < 0 ? null : paragraphs[found];
}

/* Each word of a paragraph: where it begins in the text, how long it is, when it is heard in seconds. */
function wordsOf(paragraph) {
  const told = paragraph?.querySelector('span[data-words]')?.dataset.words;
  const start = Number(paragraph?.dataset.start);
  return (told ? told.split(' ') : []).map(one => one.split(',').map(Number))
      .map(([place, length, from, to]) => ({place, length, from: start + from / 1000, to: start + to / 1000}));
}

/* The piece of text at a place of a paragraph. */
function spot(paragraph, place) {
  const texts = document.createTreeWalker(paragraph.querySelector('span[data-words]'), NodeFilter.SHOW_TEXT);
  let left = place;
  while (texts.nextNode()) {
    if (left <= texts.currentNode.length) {
      return [texts.currentNode, left];
    }
    left -= texts.currentNode.length;
  }
  return null;
}

function markWord() {
  const time = audio.currentTime + 0.001;
  const now = still.matches ? null : words.findLast(one => one.from <= time && time < one.to) ?? null;
  if (now === word) {
    return;
  }
  word = now;
  marks.clear();
  if (now) {
    const range = document.createRange();
    range.setStart(...spot(current, now.place));
    range.setEnd(...spot(current, now.place + now.length));
    marks.add(range);
  }
}

function mark() {
  const now = heard(audio.currentTime);
  if (now !== current) {
    current?.removeAttribute('aria-current');
    now?.setAttribute('aria-current', 'true');
    current = now;
    words = marks ? wordsOf(now) : [];
    if (now && following && !audio.paused && !still.matches) {
      now.scrollIntoView({block: 'nearest', behavior: 'smooth'});
    }
  }
  if (marks) {
    markWord();
  }
}

function everyFrame() {
  mark();
  cancelAnimationFrame(frame);
  if (!audio.paused) {
    frame = requestAnimationFrame(everyFrame);
  }
}

function playFrom(time) {
  following = true;
  audio.currentTime = time;
  audio.play().catch(() => { });
}

/* The place in a paragraph's text that was clicked; -1 beside it. */
function clicked(paragraph, event) {
  const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const range = at ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const node = at?.offsetNode ?? range?.startContainer;
  const texts = document.createTreeWalker(paragraph.querySelector('span[data-words]'), NodeFilter.SHOW_TEXT);
  let before = 0;
  while (texts.nextNode()) {
    if (texts.currentNode === node) {
      return before + (at?.offset ?? range.startOffset);
    }
    before += texts.currentNode.length;
  }
  return -1;
}

paragraphs.forEach((paragraph, i) => {
  paragraph.querySelector('button')?.addEventListener('click', () => playFrom(starts[i]));
  paragraph.querySelector('span[data-words]')?.addEventListener('click', event => {
    const place = getSelection().isCollapsed ? clicked(paragraph, event) : -1;
    const found = wordsOf(paragraph).findLast(one => one.place <= place);
    if (found) {
      playFrom(found.from);
    }
  });
});
if (marks) {
  CSS.highlights.set('heard', marks);
}
['wheel', 'touchmove'].forEach(moved => addEventListener(moved, () => { following = false; }, {passive: true}));
audio.addEventListener('timeupdate', mark);
audio.addEventListener('seeked', mark);
audio.addEventListener('play', () => { following = true; everyFrame(); });
