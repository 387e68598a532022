# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program from outside, as a screen reader and a keyboard would.

    with Program(build, document) as program:
        window = program.window()
        program.key('alt+3')
        program.press('push button', 'Undo')
        program.picture('progress.png')

Everything is looked up by role and name in the accessibility tree, and waited
for by asking again until it is so; nothing sleeps for a fixed time. To be run
by tests/endtoend/with-display, which gives it a display and a bus of its own.
"""

import os
import re
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = float(os.environ.get('GW_PATIENCE', '30'))
BETWEEN_LOOKS = 0.05
# Of the Tab key, once around a window.
MOST_STOPS = 100
# How long a key may take to move the focus; it need not move it at all.
STEP_PATIENCE = 2
COMPLAINT = re.compile(r'-(WARNING|CRITICAL|ERROR) \*\*|runtime error:|AddressSanitizer')
# The dialogs of libadwaita 1.7 say so of their own heading; the tests of the
# windows, which can ask whose label it is, look at all others.
FORGIVEN = re.compile(r'Gtk-WARNING \*\*.*: Trying to measure GtkLabel ')
ICON_SIZE = 32

CLASS_NAME = re.compile(r'(Gtk|Adw|Gw)[A-Z]\w+$')

CONTROLS = ('push button', 'toggle button', 'text', 'combo box', 'slider', 'check box', 'switch',
            'spin button', 'radio button', 'menu button')
ROWS = ('list item', 'table row')


class Failure(AssertionError):
    """What was waited for did not come about."""


def wait_until(condition, what, patience=None):
    """Asks condition() until it returns something true, and returns that."""
    end = time.monotonic() + (patience or PATIENCE)
    while True:
        try:
            answer = condition()
        except GLib.Error:  # the accessible went away while it was looked at
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failure(f'waited in vain for {what}')
        time.sleep(BETWEEN_LOOKS)


def state_of(accessible, *states):
    """Whether accessible has all of these states, such as 'SHOWING'."""
    have = accessible.get_state_set()
    return all(have.contains(getattr(Atspi.StateType, state)) for state in states)


def extents(accessible):
    """Where an accessible is inside its window."""
    return Atspi.Component.get_extents(accessible, Atspi.CoordType.WINDOW)


def shown(accessible):
    """Whether an accessible is drawn, or would be if one scrolled to it.

    GTK 4.8 calls only windows SHOWING. Another page of a stack is VISIBLE to
    it and keeps its place, but has no point that it contains.
    """
    if state_of(accessible, 'SHOWING'):
        return True
    if not state_of(accessible, 'VISIBLE') or 'Component' not in accessible.get_interfaces():
        return False
    box = extents(accessible)
    return box.width > 0 and box.height > 0 and Atspi.Component.contains(
        accessible, box.x + box.width // 2, box.y + box.height // 2, Atspi.CoordType.WINDOW)


def window_of(accessible):
    while accessible.get_role_name() not in ('frame', 'dialog', 'application'):
        accessible = accessible.get_parent()
    return accessible


def walk(accessible):
    """Yields accessible and all that is inside it, outermost first."""
    if accessible is None:
        return
    yield accessible
    try:
        count = accessible.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = accessible.get_child_at_index(index)
        except GLib.Error:
            continue
        yield from walk(child)


def name_matches(name, wanted):
    if wanted is None:
        return True
    return wanted.search(name) is not None if isinstance(wanted, re.Pattern) else name == wanted


def text_of(accessible):
    """What an entry, or another accessible with text, holds."""
    if 'Text' not in accessible.get_interfaces():
        return None
    return Atspi.Text.get_text(accessible, 0, Atspi.Text.get_character_count(accessible))


def set_text(accessible, text):
    """Replaces what an entry holds, as dictation would."""
    if 'EditableText' not in accessible.get_interfaces():
        raise Failure(f'{describe(accessible)} cannot be typed into')
    Atspi.EditableText.set_text_contents(accessible, text)


def lacks_name(accessible):
    """Whether an accessible ought to have a name, and has none but that of its class."""
    try:
        role, parent = role_of(accessible), accessible.get_parent()
        name = accessible.get_name() or ''
        if (name and not CLASS_NAME.match(name)) or not shown(accessible):
            return False
        if role == 'image':
            # An icon stands beside the words that say the same, or in a control that
            # has a name; a figure stands alone.
            return extents(accessible).width > ICON_SIZE and not any(
                outer.get_name() and role_of(outer) in CONTROLS for outer in ancestors(accessible))
        if role in ROWS:
            # A row of entries is read entry by entry, and so is a row of a form.
            return state_of(accessible, 'FOCUSABLE') and not any(
                role_of(inner) in ('text', 'column header') for inner in walk(accessible)) and not any(
                    role_of(outer) == 'combo box' for outer in ancestors(accessible)) and role_of(parent) != 'tree table'
        return role in CONTROLS
    except GLib.Error:  # it went away while it was looked at
        return False


def ancestors(accessible):
    while (accessible := accessible.get_parent()) is not None and accessible.get_role_name() != 'application':
        yield accessible


def describe(accessible):
    return f'{accessible.get_role_name()} "{accessible.get_name()}"'


def role_of(accessible):
    """The role by its name on Debian 12; Debian 13 calls a push button a button."""
    name = accessible.get_role_name()
    return 'push button' if name == 'button' else name


def is_window(identity):
    """Whether an X window is one that people call a window or a dialog."""
    kind = subprocess.run(['xprop', '-id', identity, '_NET_WM_WINDOW_TYPE'],
                          capture_output=True, text=True, check=False).stdout
    return 'TYPE_NORMAL' in kind or 'TYPE_DIALOG' in kind


def window_width(identity):
    return int(re.search(r'WIDTH=(\d+)', run('xdotool', 'getwindowgeometry', '--shell', identity)).group(1))


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Program:
    """The program, running with an empty state of its own."""

    def __init__(self, build, *arguments, name='goalwright', environment=None, folder=None):
        self.build = Path(build).resolve()
        self.arguments = [str(argument) for argument in arguments]
        self.name = name
        self.environment = environment or {}
        self.folder = folder  # that it works in
        self.process = None
        self.log = None
        self.focus_moves = 0
        self.listener = Atspi.EventListener.new(self.note_focus)

    def note_focus(self, event):
        self.focus_moves += event.detail1

    def __enter__(self):
        self.listener.register('object:state-changed:focused')
        environment = dict(os.environ, GTK_A11Y='atspi',
                           GSETTINGS_SCHEMA_DIR=str(self.build / 'data'), **self.environment)
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen([str(self.build / 'src' / self.name), *self.arguments],
                                        env=environment, cwd=self.folder, stdout=self.log, stderr=self.log)
        return self

    def __exit__(self, kind, value, trace):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()
        self.listener.deregister('object:state-changed:focused')

    # The process

    def output(self):
        """All that the program wrote so far."""
        self.log.seek(0)
        return self.log.read().decode(errors='replace')

    def complaints(self):
        """The lines of its output that a developer should see: warnings, criticals."""
        return [line for line in self.output().splitlines() if COMPLAINT.search(line) and not FORGIVEN.search(line)]

    def running(self):
        return self.process.poll() is None

    def wait_for_end(self):
        """Waits until the program has ended by itself; its exit status."""
        wait_until(lambda: self.process.poll() is not None, 'the program to end')
        return self.process.returncode

    # Looking

    def application(self):
        def look():
            if not self.running():
                raise Failure(f'the program ended with status {self.process.returncode}')
            desktop = Atspi.get_desktop(0)
            for index in range(desktop.get_child_count()):
                candidate = desktop.get_child_at_index(index)
                if candidate is not None and candidate.get_process_id() == self.process.pid:
                    return candidate
            return None
        return wait_until(look, 'the program to appear')

    def find(self, role=None, name=None, inside=None, showing=True, where=None):
        """The first accessible with this role and name (text or pattern), or None."""
        for accessible in walk(inside or self.application()):
            try:
                if role is not None and role_of(accessible) != role:
                    continue
                if not name_matches(accessible.get_name() or '', name):
                    continue
                if showing and not shown(accessible):
                    continue
                if where is not None and not where(accessible):
                    continue
            except GLib.Error:
                continue
            return accessible
        return None

    def wait_for(self, role=None, name=None, **options):
        pattern = name.pattern if isinstance(name, re.Pattern) else name
        what = f'{role or "anything"} "{pattern}"'
        return self.wait_until(lambda: self.find(role, name, **options), what)

    def wait_until(self, condition, what):
        """As wait_until(), and says what there is when it was in vain."""
        try:
            return wait_until(condition, what)
        except Failure as failure:
            raise Failure(f'{failure}; there is:\n{self.outline()}\n{self.output()}') from None

    def window(self, name=None):
        """A window of the program that is on the screen."""
        return self.wait_for('frame', name)

    def outline(self, inside=None):
        """What is showing, as indented lines: the first thing to read when a test fails."""
        lines = []

        def visit(accessible, depth):
            # What has no name of its own is called by its class; that helps nobody.
            if accessible.get_name() and not CLASS_NAME.match(accessible.get_name()) and shown(accessible):
                lines.append('  ' * depth + describe(accessible))
                depth += 1
            for index in range(accessible.get_child_count()):
                child = accessible.get_child_at_index(index)
                if child is not None:
                    visit(child, depth)
        try:
            visit(inside or self.application(), 0)
        except (GLib.Error, Failure) as error:
            lines.append(f'({error})')
        return '\n'.join(lines)

    # Doing

    def press(self, role, name, where=None, **options):
        """Presses what has this role and name, once it can be pressed."""
        accessible = self.wait_for(role, name, where=lambda a: state_of(a, 'SENSITIVE') and (where is None or where(a)),
                                   **options)
        if 'Action' not in accessible.get_interfaces() or Atspi.Action.get_n_actions(accessible) == 0:
            raise Failure(f'{describe(accessible)} cannot be pressed')
        Atspi.Action.do_action(accessible, 0)
        return accessible

    def nameless(self):
        """What is drawn, and a screen reader could only call by its class: controls, rows, pictures."""
        return [f'{describe(accessible)} in ' + ', '.join(describe(outer) for outer in ancestors(accessible)
                                                          if outer.get_name() and not CLASS_NAME.match(outer.get_name()))
                + ': ' + ', '.join(inner.get_name() for inner in walk(accessible) if inner.get_role_name() == 'label')
                for accessible in walk(self.application()) if lacks_name(accessible)]

    def visible_windows(self):
        return subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                              capture_output=True, text=True, check=False).stdout.split()

    def window_id(self):
        """The X window or dialog that was opened last; tooltips and menus do not count."""
        def look():
            found = self.visible_windows()
            # The server numbers windows in the order in which they were made.
            return next((one for one in sorted(found, key=int, reverse=True) if is_window(one)), None)
        return wait_until(look, 'a window on the screen')

    def focus(self):
        """Gives the keyboard to the program; without a window manager nobody else does."""
        identity = self.window_id()
        run('xdotool', 'windowfocus', '--sync', identity)
        return identity

    def key(self, *keys):
        """Presses keys such as 'alt+3' or 'ctrl+z', one after the other."""
        self.focus()
        run('xdotool', 'key', '--clearmodifiers', *keys)

    def type(self, text):
        """Types into what has the keyboard."""
        self.focus()
        run('xdotool', 'type', '--clearmodifiers', '--', text)

    def point_at(self, accessible):
        """Moves the pointer to the middle of an accessible."""
        box = extents(accessible)
        identity = self.focus()
        # The X window has a border that GTK does not count as the window's, or, in
        # newer versions, as a part of the window above and left of its origin.
        window = extents(window_of(accessible))
        border = (window_width(identity) - window.width) // 2
        run('xdotool', 'mousemove', '--window', identity,
            str(border + box.x - window.x + box.width // 2), str(border + box.y - window.y + box.height // 2))

    def click(self, accessible, until):
        """Clicks in the middle of an accessible until something is so.

        A click that arrives together with the pointer is sometimes lost: GTK
        has not yet noticed what it now points at. The next one is not.
        """
        what = describe(accessible)  # asked now: a program that is busy with the click may not answer
        self.point_at(accessible)
        for _ in range(3):
            run('xdotool', 'click', '1')
            try:
                return wait_until(until, f'a click on {what}', 2)
            except Failure:
                pass
        # Newer versions of GTK say a wrong place of what is deep inside others.
        self.press_by_keyboard(accessible)
        return self.wait_until(until, f'three clicks on {what}')

    def go(self, key, arrived, what):
        """Presses a key that moves the focus until arrived(), and not once more.

        Each step is waited for: who only looks at what is focused sees it before
        the program took the last key, and presses again, beyond it.
        """
        def moved():
            while GLib.MainContext.default().iteration(False):
                pass
            return self.focus_moves > before

        before = 0
        for _ in range(MOST_STOPS):
            if arrived():
                return
            moved()  # what came late counts for the step before
            before = self.focus_moves
            self.key(key)
            try:
                wait_until(moved, 'the focus to move', STEP_PATIENCE)
            except Failure:
                pass  # a key at the end of a list, or one that opens something first
        self.wait_until(arrived, f'{what}, with {MOST_STOPS} times {key}')

    def go_to(self, accessible, key='Tab'):
        """Gives something the keyboard as who has no pointer does."""
        self.go(key, lambda: state_of(accessible, 'FOCUSED'), describe(accessible))

    def press_by_keyboard(self, accessible):
        """Goes to what can have the keyboard, and presses the space bar there."""
        self.go_to(accessible)
        self.key('space')

    def choose_file(self, path):
        """Types a path into the dialog that asks for one."""
        set_text(self.wait_for('text', 'Name:'), str(path))
        self.key('Return')
        self.wait_until(path.is_file, f'{path.name} to be written')

    def resize(self, width, height):
        """Gives the window a size, and waits until it has it."""
        identity = self.window_id()
        run('xdotool', 'windowsize', '--sync', identity, str(width), str(height))

    def view(self, number, name):
        """Goes to one of the four views by its shortcut, and waits until it is chosen."""
        self.key(f'alt+{number}')
        self.wait_for('page tab', re.compile(f'^_?{name}$'), where=lambda tab: state_of(tab, 'SELECTED'))

    def picture(self, path):
        """Leaves a picture of the window once it no longer changes."""
        identity = self.window_id()
        run('xdotool', 'mousemove', '1365', '767')  # nothing shall look pointed at

        def shoot():
            return subprocess.run(['import', '-window', identity, 'png:-'], check=True,
                                  capture_output=True).stdout
        shots = [shoot()]

        def settled():
            shots.append(shoot())
            return shots[-1] == shots[-2]
        wait_until(settled, f'the window to hold still for {path}')
        Path(path).write_bytes(shots[-1])
        return path

    def kill(self):
        """Ends the program as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
