using Microsoft.AspNetCore.Components;

namespace MoneyQuiz.Web.Shared;

/// <summary>
/// For every component with <see cref="PersistentStateAttribute"/>. The framework gives a restored value a second time, when parameters
/// are set again: whatever the component has read, counted or been told since would be what it was at the beginning.
/// </summary>
public abstract class RestoredComponent : ComponentBase
{
    private bool _begun;

    public override Task SetParametersAsync(ParameterView parameters)
    {
        if (!_begun)
        {
            _begun = true;
            // Read once more than they are used: from the second reading on the property's own value is given.
            foreach (var _ in parameters) { }
        }

        return base.SetParametersAsync(parameters);
    }
}
