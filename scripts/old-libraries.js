/**
 * What old libraries leave behind on the pages that load them, in a few lines of our own: Prototype 1.7 (and what its 1.6
 * did to JSON) and MooTools 1.5 with its names of 1.2. Each is the text of a script, to be run before or after the bundle.
 */

/** `Array.from` knows lists only, `entries` is a copy, a list's searches are its own, `toJSON` makes one text of a list. */
function prototype() {
  const list = Array.prototype;
  const each = list.forEach;
  const extend = (object, methods) => {
    for (const name in methods) object[name] = methods[name];
  };
  Array.from = (iterable) => {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    let length = iterable.length || 0;
    const results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  function collect(iterator = (value) => value, context = undefined) {
    const results = [];
    each.call(this, (value, index) => results.push(iterator.call(context, value, index)));
    return results;
  }
  function detect(iterator, context) {
    for (let index = 0; index < this.length; index++)
      if (iterator.call(context, this[index], index)) return this[index];
    return undefined;
  }
  function findAll(iterator, context) {
    const results = [];
    each.call(this, (value, index) => iterator.call(context, value, index) && results.push(value));
    return results;
  }
  function all(iterator = (value) => value, context = undefined) {
    return detect.call(this, (value, index) => !iterator.call(context, value, index)) === undefined;
  }
  function any(iterator = (value) => value, context = undefined) {
    let found = false;
    each.call(this, (value, index) => (found ||= !!iterator.call(context, value, index)));
    return found;
  }
  const copy = function () {
    return this.slice(0);
  };
  extend(list, {
    collect,
    detect,
    findAll,
    all,
    any,
    map: collect,
    find: detect,
    filter: findAll,
    some: any,
  });
  extend(list, { entries: copy, toArray: copy, clone: copy, size() {}, inspect() {}, first() {}, last() {} });
  list._reverse = list.reverse;
  list.reverse = function (inline) {
    return (inline === false ? this.toArray() : this)._reverse();
  };
  extend(Array.prototype, {
    toJSON() {
      return `[${this.map((value) => JSON.stringify(value)).join(', ')}]`;
    },
  });
  extend(String.prototype, {
    toArray() {
      return this.split('');
    },
    startsWith(pattern) {
      return this.lastIndexOf(pattern, 0) === 0;
    },
    endsWith(pattern) {
      const at = this.length - pattern.length;
      return at >= 0 && this.indexOf(pattern, at) === at;
    },
    strip: String.prototype.trim,
    toJSON() {
      return `"${this}"`;
    },
  });
  Object.values = (object) => {
    const results = [];
    for (const name in object) results.push(object[name]);
    return results;
  };
  Function.prototype.bind = function (context, ...given) {
    if (arguments.length < 2 && context === undefined) return this;
    return (...more) => this.apply(context, [...given, ...more]);
  };
  RegExp.prototype.match = RegExp.prototype.test;
  // The constructor makes elements; the methods come to every one of them.
  const { Element } = window;
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  window.Element.prototype = Element.prototype;
  extend(window.HTMLElement.prototype, {
    remove() {
      this.parentNode.removeChild(this);
      return this;
    },
    update() {
      return this;
    },
    select() {
      return [];
    },
    ...Object.fromEntries(
      [
        'up',
        'down',
        'next',
        'previous',
        'insert',
        'replace',
        'wrap',
        'hide',
        'show',
        'toggle',
        'match',
        'on',
        'fire',
      ].map((name) => [name, () => undefined]),
    ),
  });
  extend(window.HTMLFormElement.prototype, {
    request() {},
    serialize() {},
    getElements() {},
    disable() {},
    enable() {},
  });
  extend(window.Event.prototype, {
    stop() {
      this.preventDefault();
      this.stopPropagation();
    },
    element() {
      return this.target;
    },
  });
}

/** `Array.from` wraps what is no list, `Event` and `Element` are classes of its own, `JSON` is a `Hash`. */
function mootools() {
  const slice = Array.prototype.slice;
  Function.prototype.extend = function (methods) {
    for (const name in methods) this[name] = methods[name];
    return this;
  };
  Function.prototype.implement = function (methods) {
    for (const name in methods) this.prototype[name] ??= methods[name];
    return this;
  };
  const none = () => undefined;
  const isEnumerable = (item) => item !== null && typeof item === 'object' && typeof item.length === 'number';
  Array.from = (item) => {
    if (item === null || item === undefined) return [];
    return Array.isArray(item) ? item : isEnumerable(item) ? slice.call(item) : [item];
  };
  Number.from = (item) => (isFinite(parseFloat(item)) ? parseFloat(item) : null);
  String.from = (item) => `${item}`;
  for (const type of [Array, String, Number, Function, RegExp, Date, Boolean]) {
    type.prototype.$family = () => type.name.toLowerCase();
    type.prototype.$constructor = type;
  }
  Date.extend({ now: () => +new Date() });
  Array.implement({
    each: none,
    clean: none,
    link: none,
    contains: none,
    erase: none,
    empty: none,
    pick: none,
    include: none,
  });
  String.implement({
    test: none,
    contains: none,
    clean: none,
    camelCase: none,
    toInt: none,
    substitute: none,
  });
  Number.implement({ limit: none, round: none, times: none, toInt: none, each: none });
  Object.extend({
    values: (object) => Object.keys(object).map((name) => object[name]),
    map: none,
    filter: none,
    each: none,
    merge: none,
    clone: none,
    append: none,
    length: none,
  });
  window.Event = function DOMEvent(event) {
    if (!event?.target && !event?.type) throw new TypeError('an event of the browser is asked for');
    this.event = event;
  };
  const { Element, JSON } = window;
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  window.Element.prototype = Element.prototype;
  window.Element.implement({
    get: none,
    set: none,
    erase: none,
    inject: none,
    grab: none,
    adopt: none,
    destroy: none,
    empty: none,
    match: none,
  });
  window.JSON = { stringify: JSON.stringify, parse: JSON.parse, encode: none, decode: none };
  window.$ = (id) => document.getElementById(id);
}

/** Datejs: `Date.parse` gives a date or null, a date's texts are its own. */
function datejs() {
  const { parse } = Date;
  Date.parse = (text) => {
    const time = parse(text);
    return isNaN(time) ? null : new Date(time);
  };
  Date.today = () => new Date(new Date().setHours(0, 0, 0, 0));
  const two = (number) => `0${number}`.slice(-2);
  Date.prototype.toISOString = function () {
    const day = [this.getUTCFullYear(), two(this.getUTCMonth() + 1), two(this.getUTCDate())].join('-');
    const time = [two(this.getUTCHours()), two(this.getUTCMinutes()), two(this.getUTCSeconds())].join(':');
    return `"${day}T${time}Z"`;
  };
  Date.prototype.toJSON = Date.prototype.toISOString;
  Date.prototype.set = Date.prototype.add = function () {
    return this;
  };
  Number.prototype.days = Number.prototype.day = function () {
    return this;
  };
}

/** core-js of 2016: a `Promise` without what came later, put in the place of the browser's. */
function corejs() {
  const Native = Promise;
  class Old {
    constructor(run) {
      this.made = new Native(run);
    }
    then(...given) {
      const next = new Old(() => undefined);
      next.made = this.made.then(...given);
      return next;
    }
    catch(given) {
      return this.then(undefined, given);
    }
    static resolve(value) {
      return new Old((resolve) => resolve(value));
    }
    static reject(reason) {
      return new Old((_, reject) => reject(reason));
    }
    static all(list) {
      return Old.resolve(Native.all(list));
    }
    static race(list) {
      return Old.resolve(Native.race(list));
    }
  }
  window.Promise = Old;
}

export const OLD_LIBRARIES = Object.fromEntries(
  Object.entries({ prototype, mootools, datejs, corejs }).map(([name, library]) => [name, `(${library})()`]),
);
