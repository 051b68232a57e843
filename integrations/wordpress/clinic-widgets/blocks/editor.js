/**
 * The four blocks in the editor: a field for each option, and the real tag as the preview.
 *
 * Written for the browser as it is: WordPress has its parts in `wp`, and the options come from the server.
 */
((
  { blocks, element, components, blockEditor, i18n, serverSideRender },
  { blocks: options, bundle, integrity },
) => {
  const { createElement, Fragment, useEffect, useRef } = element;
  const { PanelBody, SelectControl, TextControl, TextareaControl, ToggleControl, Disabled } = components;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { __ } = i18n;

  /** Options that hold whole sentences or lists. */
  const LONG = ['items', 'intro', 'closing', 'message', 'success-message', 'failure-message', 'consent'];

  /** The canvas may be a frame of its own: the bundle is loaded where the preview stands. */
  function loadBundle(page) {
    if (page.querySelector('script[data-clinic-widgets]')) return;
    const script = page.createElement('script');
    script.type = 'module';
    script.integrity = integrity;
    script.crossOrigin = 'anonymous';
    script.src = bundle;
    script.dataset.clinicWidgets = '';
    page.head.append(script);
  }

  /** One option's field. What is cleared is not stored. */
  function field({ name, kind, label, about, values }, attributes, setAttributes) {
    const set = (value) => setAttributes({ [name]: value === '' || value === false ? undefined : value });
    const shared = {
      key: name,
      label,
      help: about || undefined,
      onChange: set,
      __nextHasNoMarginBottom: true,
    };
    if (kind === 'switch')
      return createElement(ToggleControl, { ...shared, checked: Boolean(attributes[name]) });
    if (kind === 'choice') {
      const none = { value: '', label: __('as usual', 'clinic-widgets') };
      return createElement(SelectControl, {
        ...shared,
        value: attributes[name] ?? '',
        options: [none, ...values],
      });
    }
    const control = LONG.includes(name) ? TextareaControl : TextControl;
    return createElement(control, { ...shared, value: attributes[name] ?? '' });
  }

  function editFor(block) {
    const own = options[block].filter(({ shared }) => !shared);
    const common = options[block].filter(({ shared }) => shared);
    return function Edit({ attributes, setAttributes }) {
      const box = useRef(null);
      useEffect(() => loadBundle(box.current.ownerDocument), []);
      const panel = (title, list, initialOpen) =>
        createElement(
          PanelBody,
          { title, initialOpen },
          list.map((option) => field(option, attributes, setAttributes)),
        );
      return createElement(
        Fragment,
        null,
        createElement(
          InspectorControls,
          null,
          panel(__('This block', 'clinic-widgets'), own, true),
          panel(__('Clinic, where it differs from the settings', 'clinic-widgets'), common, false),
        ),
        createElement(
          'div',
          useBlockProps({ ref: box }),
          createElement(Disabled, null, createElement(serverSideRender, { block, attributes })),
        ),
      );
    };
  }

  for (const block of Object.keys(options))
    blocks.registerBlockType(block, { edit: editFor(block), save: () => null });
})(window.wp, window.clinicWidgetsEditor);
