import type * as Electron from 'electron';

type Template = Electron.MenuItemConstructorOptions[];

/** What Electron calls the items of a role on Linux. `&` marks nothing: there are no access keys in roles. */
export const ROLE_LABELS: Readonly<Record<string, string>> = {
  ...{ about: 'About', quit: 'Quit', close: 'Close Window', minimize: 'Minimize', help: 'Help', zoom: 'Zoom' },
  ...{ undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', delete: 'Delete' },
  ...{ selectall: 'Select All', pasteandmatchstyle: 'Paste and Match Style', reload: 'Reload' },
  ...{ forcereload: 'Force Reload', toggledevtools: 'Toggle Developer Tools', resetzoom: 'Actual Size' },
  ...{ zoomin: 'Zoom In', zoomout: 'Zoom Out', togglefullscreen: 'Toggle Full Screen' },
  ...{ editmenu: 'Edit', filemenu: 'File', viewmenu: 'View', windowmenu: 'Window' },
};

/** Roles that stand for a whole menu. */
export const ROLE_MENUS: Readonly<Record<string, Template>> = {
  filemenu: [{ role: 'quit' }],
  editmenu: [
    ...roles('undo', 'redo'),
    { type: 'separator' },
    ...roles('cut', 'copy', 'paste', 'delete'),
    { type: 'separator' },
    ...roles('selectAll'),
  ],
  viewmenu: [
    ...roles('reload', 'forceReload', 'toggleDevTools'),
    { type: 'separator' },
    ...roles('resetZoom', 'zoomIn', 'zoomOut'),
    { type: 'separator' },
    ...roles('togglefullscreen'),
  ],
  windowmenu: roles('minimize', 'zoom', 'close'),
};

function roles(...names: NonNullable<Electron.MenuItemConstructorOptions['role']>[]): Template {
  return names.map((role) => ({ role }));
}
