namespace MoneyQuiz.Web.Coach.Sessions;

/// <summary>A key of the page. The script that listens and the help that is shown are both made from these.</summary>
/// <param name="Keys">As the browser names them: <c>j</c>, <c>ArrowDown</c>.</param>
/// <param name="Shown">As people call them.</param>
/// <param name="Click">The element that it presses, when there is one.</param>
/// <param name="Rows">Else: how many rows the focus moves.</param>
/// <param name="InRow">Else: the element of the row with the focus that it presses.</param>
public sealed record PageKey(IReadOnlyList<string> Keys, string Shown, string Says, string Click = "", int Rows = 0, string InRow = "");

public static class KeyMap
{
    public static readonly IReadOnlyList<PageKey> All =
    [
        new(["j"], "J", "Next row; with a session open, the next one of the list", "#session-older", 1),
        new(["k"], "K", "Row before; with a session open, the one before it in the list", "#session-newer", -1),
        new(["ArrowDown"], "↓", "From a row that has the focus, to the next", Rows: 1),
        new(["ArrowUp"], "↑", "From a row that has the focus, to the one before", Rows: -1),
        new([], "Enter", "Open the row that has the focus"),
        new(["x"], "X", "Select the row that has the focus, or take it out; with Shift, and all from the one before", InRow: "[data-pick]"),
        new(["Escape"], "Esc", "Close the session and go back to its row", "#session-close"),
        new(["n"], "N", "Write a note about the open session", "#note-new"),
        new(["t"], "T", "Set a task for the open session", "#task-new"),
        new(["o"], "O", "Say what became of the open session", "#outcome-choice"),
        new(["?"], "?", "Show these keys", "#session-keys-open"),
    ];
}
