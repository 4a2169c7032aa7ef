using Microsoft.AspNetCore.Components;
using MoneyQuiz.Data.Access;
using MoneyQuiz.Data.Likelihood;
using MoneyQuiz.Domain.Likelihood;
using MoneyQuiz.Web.Coach.Sessions.Desk;

namespace MoneyQuiz.Web.Coach.Likelihood;

public sealed partial class LikelihoodPage(LikelihoodOverview overview, ChangeLikelihoodSettings change, ILogger<LikelihoodPage> log)
{
    private LikelihoodState? _state;
    private LikelihoodDraft _draft = new();
    private IReadOnlyList<(string Id, string Message)> _faults = [];
    private string? _slug;
    private DeskActs _acts = null!;

    [CascadingParameter]
    public required CoachContext At { get; set; }

    private string? FaultOf(string field) => _faults.Where(f => f.Id == LikelihoodDraft.IdOf(field)).Select(f => f.Message).FirstOrDefault();

    protected override void OnInitialized() => _acts = new DeskActs(Read, () => InvokeAsync(StateHasChanged), log);

    protected override async Task OnParametersSetAsync()
    {
        if (_slug != At.Slug)
        {
            (_slug, _state) = (At.Slug, null);
            await Read();
        }
    }

    private async Task Read()
    {
        _state = await overview.Read(At.Actor, At.Tenant.Id);
        _draft = LikelihoodDraft.Of(_state?.Settings ?? LikelihoodSettings.Default);
    }

    private async Task Save()
    {
        if (_state is null)
        {
            return;
        }

        var wanted = _draft.Read();
        _faults = [.. wanted.Faults().Select(f => (LikelihoodDraft.IdOf(f.Field), f.Sentence))];
        if (_faults.Count == 0)
        {
            var opened = _state.Settings;
            await _acts.Do(
                () => change.Run(At.Actor, At.Tenant.Id, opened, wanted),
                "Saved",
                () => change.Run(At.Actor, At.Tenant.Id, wanted.Tidied(), opened),
                "As it was before"
            );
        }
    }

    private void Defaults() => (_draft, _faults) = (LikelihoodDraft.Of(LikelihoodSettings.Default), []);

    private void Take((int Hot, int Warm, int Cool) proposed) => (_draft.Hot, _draft.Warm, _draft.Cool) = proposed;
}
