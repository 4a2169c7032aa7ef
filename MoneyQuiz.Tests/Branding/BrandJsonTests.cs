using System.Text.Json;
using MoneyQuiz.Domain.Branding;
using Xunit;

namespace MoneyQuiz.Tests.Branding;

public sealed class BrandJsonTests
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    [Fact]
    public void AFullBrandComesBack()
    {
        var json = JsonSerializer.Serialize(BrandCheckTests.Full, Snake);
        Assert.Contains("\"primary\":\"#1f5f4a\"", json);
        Assert.Contains("\"ga4_measurement_id\":\"G-AB12CD34EF\"", json);
        Assert.Contains("\"social_links\":[{\"label\":\"LinkedIn\",\"url\":\"https://www.linkedin.com/in/ana\"}]", json);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Brand>(json, Snake), Snake));
    }

    [Fact]
    public void WhatIsLeftOutHasItsDefault()
    {
        var brand = JsonSerializer.Deserialize<Brand>("""{"business_name":"Ana","social_links":null,"embed_origins":null}""", Snake)!;
        Assert.Equal(JsonSerializer.Serialize(Brand.Default("Ana"), Snake), JsonSerializer.Serialize(brand, Snake));
    }

    [Fact]
    public void AWrongColourIsSaidPlainlyAndWhere()
    {
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Brand>("""{"business_name":"Ana","accent":"gold"}""", Snake));
        Assert.StartsWith("Write the colour", fault.Message);
        Assert.Equal("$.accent", fault.Path);
    }

    [Fact]
    public void NullsInOddPlacesAreFaultsNotCrashes()
    {
        var brand = JsonSerializer.Deserialize<Brand>(
            """{"business_name":null,"heading_font":null,"body_font":null,"social_links":[null,{"label":null,"url":null}],"embed_origins":[null]}""",
            Snake
        )!;
        Assert.Equal(
            [
                "/business_name",
                "/heading_font",
                "/body_font",
                "/social_links/0/label",
                "/social_links/0/url",
                "/social_links/1/label",
                "/social_links/1/url",
                "/embed_origins/0",
            ],
            brand.Validate().Select(fault => fault.Pointer)
        );
        Assert.Equal("", brand.Tidy().BusinessName);
        Assert.NotNull(BrandTokens.From(brand));
    }
}
