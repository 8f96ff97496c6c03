'use strict';
const audio = document.querySelector('audio');
const paragraphs = [...document.querySelectorAll('p[data-start]')];
const starts = paragraphs.map(paragraph => Number(paragraph.dataset.start));
const still = matchMedia('(prefers-reduced-motion: reduce)');
let current = null;
let following = true;

function heard(time) {
  let found = -1;
  starts.forEach((start, i) => {
    if (start <= time + 0.001 && (found < 0 || start >= starts[found])) {
      found = i;
    }
  });
  return found < 0 ? null : paragraphs[found];
}

function mark() {
  const now = heard(audio.currentTime);
  if (now === current) {
    return;
  }
  current?.removeAttribute('aria-current');
  now?.setAttribute('aria-current', 'true');
  current = now;
  if (now && following && !audio.paused && !still.matches) {
    now.scrollIntoView({block: 'nearest', behavior: 'smooth'});
  }
}

paragraphs.forEach((paragraph, i) => paragraph.querySelector('button').addEventListener('click', () => {
  following = true;
  audio.currentTime = starts[i];
  audio.play().catch(() => { });
}));
['wheel', 'touchmove'].forEach(moved => addEventListener(moved, () => { following = false; }, {passive: true}));
audio.addEventListener('timeupdate', mark);
audio.addEventListener('seeked', mark);
audio.addEventListener('play', () => { following = true; });
